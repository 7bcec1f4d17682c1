package org.ackord.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Escalation;
import org.ackord.promise.PromiseLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One rung of the ladder (R19): tells who stands there, and says when the next one is due. */
@Component
@DueDates("nextLevelAt")
class EscalatePromise extends CaseStep {

    private final PromiseKeepers keepers;
    private final PromiseLedger ledger;
    private final PromiseWords words;

    EscalatePromise(PromiseKeepers keepers, PromiseLedger ledger, PromiseWords words) {
        this.keepers = keepers;
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var keeper = keepers.of(in.caseKey());
        var id = requireNonNull(in.text("promise"), "the fact 'promise' is missing");
        var level = in.number("level");
        // Read once the ledger has locked it: before, somebody else might be changing it.
        var escalation =
                ledger.escalate(id, level, role -> keeper.behind(in.caseKey(), role, ledger.one(in.caseKey(), id)));
        escalation.ifPresent(told -> tell(keeper, told));
        return Outcome.done(new Facts()
                .with("level", level + 1)
                .with(
                        "nextLevelAt",
                        escalation.map(EscalatePromise::nextLevelAt).orElse(null)));
    }

    private void tell(PromiseKeeper keeper, Escalation told) {
        var key = told.caseKey();
        keeper.tell(key, "missed", told.recipients(), List.of(), words.of(key, told.promiseId()));
        if (told.level() == 1) keeper.missed(key, told.recipients());
    }

    private static @Nullable String nextLevelAt(Escalation told) {
        return told.nextLevelAt() == null ? null : told.nextLevelAt().toString();
    }
}
