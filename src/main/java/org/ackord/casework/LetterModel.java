package org.ackord.casework;

import java.util.HashMap;
import java.util.Map;
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
        model.put("status", inWords(view.status()));
        model.put("customer", customer(contact));
        model.put("product", orElse(view.product(), "not known yet"));
        model.put("severity", orElse(view.severity(), "not set yet"));
        model.put(
                "owner",
                directory.staff(orElse(view.owner(), "")).map(Staff::name).orElse("A colleague"));
        model.put("statusUrl", status.urlFor(view.key()));
        model.put("taskUrl", tasklist);
        model.put("caseUrl", tasklist);
        if (contact.name() != null) model.put("name", contact.name());
        return model;
    }

    private static String customer(Contact contact) {
        return "%s (%s)"
                .formatted(
                        orElse(contact.name(), contact.email()),
                        contact.customer().name());
    }

    private static String inWords(Status status) {
        return switch (status) {
            case OPEN -> "we are working on it";
            case WAITING -> "waiting for your answer";
            case ANSWERED, RESOLVED -> "resolved";
            case CLOSED, DISMISSED -> "closed";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
