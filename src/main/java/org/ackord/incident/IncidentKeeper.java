package org.ackord.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.casework.PromiseKeeper;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.ackord.promise.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An incident promises its next update, so it warns and escalates like a case (R14, R19). */
@Component
class IncidentKeeper implements PromiseKeeper {

    private static final String CUSTOMERS = "the customers of an incident";

    private final IncidentRows rows;
    private final IncidentOwners owners;
    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final String baseUrl;

    IncidentKeeper(
            IncidentRows rows,
            IncidentOwners owners,
            Outbox outbox,
            Templates templates,
            Directory directory,
            @Value("${ackord.base-url}") String baseUrl) {
        this.rows = rows;
        this.owners = owners;
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.baseUrl = baseUrl;
    }

    @Override
    public boolean holds(String key) {
        return key.startsWith("I-") && rows.find(key).isPresent();
    }

    @Override
    public List<String> behind(String key, String role, @Nullable Promise promise) {
        return owners.behind(rows.find(key).orElseThrow(), role);
    }

    @Override
    public void tell(String key, String template, List<String> to, List<String> inCopy, Map<String, ?> words) {
        var addresses = addresses(to);
        if (addresses.isEmpty()) return;
        var rendered = templates.render(
                template, Languages.ENGLISH, values(rows.find(key).orElseThrow(), words));
        outbox.write(NewMail.of(key, MessageKind.NOTICE, addresses, addresses(inCopy), rendered, null));
    }

    private Map<String, Object> values(Incident incident, Map<String, ?> words) {
        var values = new HashMap<String, Object>(words);
        values.put("caseKey", incident.key());
        values.put("subject", incident.title());
        values.put("customer", CUSTOMERS);
        values.put("owner", incident.owner() == null ? incident.ownerGroup() : directory.nameOf(incident.owner()));
        values.put("caseUrl", "%s/desk/incidents/%s".formatted(baseUrl, incident.key()));
        values.put("taskUrl", baseUrl + "/camunda/app/tasklist/default/");
        return values;
    }

    private List<Address> addresses(List<String> userIds) {
        return userIds.stream()
                .distinct()
                .flatMap(id -> directory.staff(id).stream())
                .filter(staff -> !staff.email().isBlank())
                .map(staff -> new Address(staff.email(), staff.name()))
                .toList();
    }
}
