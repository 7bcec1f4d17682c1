package org.ackord.incident;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ackord.casework.StaffNotices;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Groups;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** A VIP or key account was not called in time: the leads hear of it, and after the same time again the managers (R14, R19). */
@Component
class EscalateCall extends CaseStep {

    private static final List<String> LADDER = List.of(Groups.LEADS, Groups.MANAGERS);

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final StaffNotices notices;
    private final Directory directory;

    EscalateCall(IncidentRows rows, UpdateRows updates, StaffNotices notices, Directory directory) {
        this.rows = rows;
        this.updates = updates;
        this.notices = notices;
        this.directory = directory;
    }

    @Override
    protected Outcome perform(StepInput in) {
        int level = in.number("level");
        var incident = rows.find(requireNonNull(in.text("incident"))).orElseThrow();
        var callBy = Instant.parse(requireNonNull(in.text("callBy")));
        var told = directory.membersOf(LADDER.get(level - 1)).stream()
                .map(Staff::userId)
                .toList();
        notices.tell(
                in.caseKey(),
                "incident-call-missed",
                told,
                List.of(),
                Map.of("incident", incident.key(), "title", incident.title(), "dueAt", callBy));
        return Outcome.done(new Facts()
                .with("level", level + 1)
                .with(
                        "nextLevelAt",
                        level < LADDER.size() ? after(incident, in, callBy).toString() : null));
    }

    private Instant after(Incident incident, StepInput in, Instant callBy) {
        var toldAt = updates.one(incident.key(), in.number(Incidents.NEWS)).at();
        return callBy.plus(Duration.between(toldAt, callBy));
    }
}
