package org.ackord.casework;

import java.util.List;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.Promise;
import org.springframework.stereotype.Component;

/** Who stands behind the roles of the escalation ladder (R19) for a case: user ids. */
@Component
class Audience {

    private final Caretakers caretakers;
    private final BusinessHours hours;

    Audience(Caretakers caretakers, BusinessHours hours) {
        this.caretakers = caretakers;
        this.hours = hours;
    }

    List<String> of(SupportCase about, String role) {
        return of(about, role, holder(about));
    }

    /** An acknowledgement is owed by the party that promised it (R5, R6), everything else by whoever has the case. */
    List<String> of(SupportCase about, String role, Promise promise) {
        return of(about, role, promise.kind() == Kind.ACK ? promise.party() : holder(about));
    }

    private List<String> of(SupportCase about, String role, Party party) {
        return switch (role) {
            case "assignee" -> caretakers.of(about, party);
            case "team" -> caretakers.membersOf(caretakers.groupOf(about, party));
            default -> caretakers.membersOf(role);
        };
    }

    /** The party that has the ball: the engineer once it was forwarded, until then whoever the case was routed to. */
    private Party holder(SupportCase about) {
        return about.view().ownerGroup() == null
                ? hours.firstResponder(about.view().receivedAt())
                : Party.SE;
    }
}
