package org.ackord.casework;

import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what triage decides about a case, and refuses what is not known here. */
@Component
class Triage {

    private final CaseChecks checks;

    Triage(CaseChecks checks) {
        this.checks = checks;
    }

    Nature nature(TaskInput in) {
        var word = in.take("nature");
        if (word == null) throw new FaultyInput("nature", "is missing; say one of " + Nature.WORDS);
        return Nature.of(word)
                .orElseThrow(() -> new FaultyInput("nature", "is '%s'; say one of %s".formatted(word, Nature.WORDS)));
    }

    @Nullable
    String product(TaskInput in) {
        var faults = new Faults();
        var product = checks.product(faults, in.take("product"));
        faults.refuseIfAny();
        return product;
    }

    @Nullable
    String severity(TaskInput in) {
        var faults = new Faults();
        var severity = checks.severity(faults, in.take("severity"));
        faults.refuseIfAny();
        return severity;
    }
}
