package org.ackord.casework;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** The customer stayed silent: the case is laid down, and the mail says how to take it up again (R15). */
@Component
@DueDates("reopenUntil")
class CloseSilentCase extends CaseStep {

    private final SupportCases cases;
    private final Letters letters;
    private final PromiseLedger ledger;
    private final ReopenWindow window;
    private final Watchers watchers;
    private final Clock clock;

    CloseSilentCase(
            SupportCases cases,
            Letters letters,
            PromiseLedger ledger,
            ReopenWindow window,
            Watchers watchers,
            Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.ledger = ledger;
        this.window = window;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        ledger.withdraw(about.key(), clock.instant());
        about.resolved(clock.instant());
        letters.automatic(about, MessageKind.RESOLUTION, "closed-silent", Map.of());
        var inCopy = Stream.ofNullable(about.view().consultant()).toList();
        watchers.tell(about, Watchers.News.RESOLVED, inCopy);
        return Outcome.done(window.open());
    }
}
