package org.ackord.outreach;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** The customer has answered while we were trying. */
@Component
class NoteAnswer extends CaseStep {

    private final OutreachTables rows;
    private final Clock clock;

    NoteAnswer(OutreachTables rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var outreach = requireNonNull(in.text(Outreach.OUTREACH), "the fact 'outreach' is missing");
        rows.end(outreach, true, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return Outcome.done(new Facts().with("reached", true));
    }
}
