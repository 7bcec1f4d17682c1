package org.ackord.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ackord.correspondence.Word;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every mail template may say about a case. */
@Component
class LetterModel {

    private final Directory directory;
    private final StatusAddress status;
    private final String tasklist;

    LetterModel(Directory directory, StatusAddress status, @Value("${ackord.base-url}") String baseUrl) {
        this.directory = directory;
        this.status = status;
        this.tasklist = baseUrl + "/camunda/app/tasklist/default/";
    }

    Map<String, Object> of(SupportCase about, Contact contact) {
        var view = about.view();
        var model = new HashMap<String, Object>();
        model.put("caseKey", view.key());
        model.put("subject", view.subject());
        model.put("status", new Word("status." + view.status().word()));
        model.put("customer", customer(contact));
        model.put("product", view.product() == null ? new Word("product.none") : view.product());
        model.put("severity", view.severity() == null ? new Word("severity.none") : view.severity());
        model.put("owner", owner(view.owner()));
        model.put("statusUrl", status.urlFor(view.key()));
        model.put("taskUrl", tasklist);
        model.put("caseUrl", tasklist);
        if (contact.name() != null) model.put("name", contact.name());
        return model;
    }

    private Object owner(@Nullable String userId) {
        var staff = userId == null ? Optional.<Staff>empty() : directory.staff(userId);
        return staff.<Object>map(Staff::name).orElse(new Word("owner.none"));
    }

    private static String customer(Contact contact) {
        var person = contact.name() == null ? contact.email() : contact.name();
        return "%s (%s)".formatted(person, contact.customer().name());
    }
}
