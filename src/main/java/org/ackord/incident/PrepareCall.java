package org.ackord.incident;

import static java.util.Objects.requireNonNull;

import org.ackord.casework.Cases;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** What whoever calls a customer has to know: the words are ready, and until when it is promised (R24). */
@Component
@DueDates("callBy")
class PrepareCall extends CaseStep {

    private static final int LONGEST = 2000;

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final Notices notices;
    private final Cases cases;
    private final WrittenTimes times;

    PrepareCall(IncidentRows rows, UpdateRows updates, Notices notices, Cases cases, WrittenTimes times) {
        this.rows = rows;
        this.updates = updates;
        this.notices = notices;
        this.cases = cases;
        this.times = times;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var incident = rows.find(requireNonNull(in.text("incident"))).orElseThrow();
        var update = updates.one(incident.key(), in.number(Incidents.NEWS));
        var notice = notices.one(incident.key(), update.number(), in.caseKey());
        var about = cases.find(in.caseKey()).orElseThrow();
        var nextBy = update.nextUpdateBy();
        return Outcome.done(new Facts()
                .with("consultant", about.consultant())
                .with("tier", about.tier())
                .with("callBy", notice.tellBy())
                .with("level", 1)
                .with("headline", "%s %s".formatted(incident.severity(), incident.title()))
                .with("answerBy", times.written(notice.tellBy()))
                .with("newsBy", nextBy == null ? "none is promised" : times.written(nextBy))
                .with("note", shortened(update.text())));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
