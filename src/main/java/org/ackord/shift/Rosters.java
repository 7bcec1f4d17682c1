package org.ackord.shift;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.ackord.engine.Decisions;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** Reads when people work: their plans, the support calendar, and the table of duties. */
@Component
class Rosters {

    /** An absence may follow on one that is over: both are one time away. */
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private final ShiftTables tables;
    private final SupportCalendar support;
    private final Decisions decisions;

    Rosters(ShiftTables tables, SupportCalendar support, Decisions decisions) {
        this.tables = tables;
        this.support = support;
        this.decisions = decisions;
    }

    Roster of(String userId, Instant at) {
        return new Roster(
                tables.shiftsOf(userId),
                tables.absencesOf(userId, at.minus(LOOK_BACK)),
                calendar(),
                instant -> isOnDuty(userId, instant));
    }

    /** The rosters of all who have planned something, by their user ids. */
    Map<String, Roster> planned(Instant at) {
        return tables.planners(at).stream().collect(toMap(Function.identity(), user -> of(user, at)));
    }

    BusinessCalendar calendar() {
        return support.get();
    }

    private boolean isOnDuty(String userId, Instant at) {
        var weekday = at.atZone(support.zone()).getDayOfWeek().name();
        return decisions.decide("off-hours-duty", Map.of("weekday", weekday)).stream()
                .anyMatch(row -> userId.equals(row.get("dutyOfficer")));
    }
}
