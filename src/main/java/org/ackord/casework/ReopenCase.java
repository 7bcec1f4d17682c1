package org.ackord.casework;

import java.time.Clock;
import java.util.stream.Stream;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Kind;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** The remaining budget of the resolution goes on; the time spent resolved is not counted (C10). */
@Component
class ReopenCase extends CaseStep {

    private final SupportCases cases;
    private final PromiseLedger ledger;
    private final Watchers watchers;
    private final Clock clock;

    ReopenCase(SupportCases cases, PromiseLedger ledger, Watchers watchers, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        var now = clock.instant();
        ledger.resumeAfterReopening(about.key(), Kind.RESOLUTION, about.stoppedAt(now), now);
        about.reopen();
        watchers.tell(about, Watchers.News.REOPENED, Stream.ofNullable(in.by()).toList());
        return Outcome.done(
                new Facts().with("reopened", true).with("waiting", false).with("replyToTriage", false));
    }
}
