package org.ackord.casework;

import java.time.Clock;
import java.util.List;
import org.ackord.promise.Party;
import org.springframework.stereotype.Component;

/** Who stands behind the roles of the escalation ladder (R19) for a case: user ids. */
@Component
class Audience {

    private final Caretakers caretakers;
    private final BusinessHours hours;
    private final Clock clock;

    Audience(Caretakers caretakers, BusinessHours hours, Clock clock) {
        this.caretakers = caretakers;
        this.hours = hours;
        this.clock = clock;
    }

    List<String> of(SupportCase about, String role) {
        var party = holder(about);
        return switch (role) {
            case "assignee" -> caretakers.of(about, party);
            case "team" -> caretakers.membersOf(caretakers.groupOf(about, party));
            default -> caretakers.membersOf(role);
        };
    }

    /** The party that has the ball: the engineer once it was forwarded, else whoever acts first at this hour. */
    private Party holder(SupportCase about) {
        return about.view().ownerGroup() == null ? hours.firstResponder(clock.instant()) : Party.SE;
    }
}
