package org.ackord.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Decisions;
import org.ackord.engine.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who writes the updates: whoever owns the product; where it is none of ours, whoever is on duty. */
@Component
class IncidentOwners {

    record Ownership(@Nullable String owner, String group) {}

    private final Decisions decisions;
    private final Directory directory;

    IncidentOwners(Decisions decisions, Directory directory) {
        this.decisions = decisions;
        this.directory = directory;
    }

    Ownership of(String service) {
        if (directory.product(service).isEmpty()) return new Ownership(null, Groups.DUTY);
        var inputs = new HashMap<String, Object>(Map.of("product", service));
        return decisions.decide("product-owner", inputs).stream()
                .findFirst()
                .filter(row -> row.get("owner") != null && row.get("ownerLevel") != null)
                .map(row -> new Ownership((String) row.get("owner"), "se-l" + row.get("ownerLevel")))
                .orElseGet(() -> new Ownership(null, Groups.DUTY));
    }

    /** The people behind a role of the ladder. */
    List<String> behind(Incident incident, String role) {
        if (role.equals("assignee") && incident.owner() != null) return List.of(incident.owner());
        var group = List.of("assignee", "team").contains(role) ? incident.ownerGroup() : role;
        return directory.membersOf(group).stream().map(Staff::userId).toList();
    }
}
