package org.ackord.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Decisions;
import org.ackord.promise.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a case: the consultant, the engineer or the officer on duty; where nobody is named, the whole group. */
@Component
class Caretakers {

    private final Directory directory;
    private final Decisions decisions;
    private final BusinessHours hours;
    private final Clock clock;

    Caretakers(Directory directory, Decisions decisions, BusinessHours hours, Clock clock) {
        this.directory = directory;
        this.decisions = decisions;
        this.hours = hours;
        this.clock = clock;
    }

    /** The user ids of those who have to act for this party. */
    List<String> of(SupportCase about, Party party) {
        var named = named(about, party);
        return named == null ? membersOf(groupOf(about, party)) : List.of(named);
    }

    @Nullable
    String named(SupportCase about, Party party) {
        return switch (party) {
            case SC -> about.view().consultant();
            case SE -> about.view().owner();
            case DUTY -> dutyOfficer();
        };
    }

    String groupOf(SupportCase about, Party party) {
        var group = about.view().ownerGroup();
        return switch (party) {
            case SC -> "sc";
            case SE -> group == null ? "se-l1" : group;
            case DUTY -> "duty";
        };
    }

    List<String> membersOf(String group) {
        return directory.membersOf(group).stream().map(Staff::userId).toList();
    }

    private @Nullable String dutyOfficer() {
        var weekday = hours.weekday(clock.instant());
        return decisions.decide("off-hours-duty", Map.of("weekday", weekday)).stream()
                .findFirst()
                .map(row -> (String) row.get("dutyOfficer"))
                .orElse(null);
    }
}
