package org.ackord.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Escalation;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One rung of the ladder (R19): tells who stands there, and says when the next one is due. */
@Component
@DueDates("nextLevelAt")
class EscalatePromise extends CaseStep {

    private final SupportCases cases;
    private final PromiseLedger ledger;
    private final Audience audience;
    private final Letters letters;
    private final PromiseWords words;
    private final Watchers watchers;

    EscalatePromise(
            SupportCases cases,
            PromiseLedger ledger,
            Audience audience,
            Letters letters,
            PromiseWords words,
            Watchers watchers) {
        this.cases = cases;
        this.ledger = ledger;
        this.audience = audience;
        this.letters = letters;
        this.words = words;
        this.watchers = watchers;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        var promise = promise(in);
        var level = in.number("level");
        var escalation = ledger.escalate(promise.id(), level, role -> audience.of(about, role, promise));
        escalation.ifPresent(told -> tell(about, promise, told));
        return Outcome.done(new Facts()
                .with("level", level + 1)
                .with(
                        "nextLevelAt",
                        escalation.map(EscalatePromise::nextLevelAt).orElse(null)));
    }

    /** Whoever follows the case hears of the miss once. */
    private void tell(SupportCase about, Promise promise, Escalation told) {
        letters.notice(about, "missed", told.recipients(), List.of(), words.of(about.key(), promise.id()));
        if (told.level() == 1) watchers.tell(about, Watchers.News.MISSED, told.recipients());
    }

    private Promise promise(StepInput in) {
        var id = requireNonNull(in.text("promise"), "the fact 'promise' is missing");
        return ledger.of(in.caseKey()).stream()
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String nextLevelAt(Escalation told) {
        return told.nextLevelAt() == null ? null : told.nextLevelAt().toString();
    }
}
