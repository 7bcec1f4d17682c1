package org.ackord.architecture.bad;

import java.time.Clock;
import java.time.Instant;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks every rule of {@code FenceTest} at once. */
public class BadStep extends CaseStep {

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    @Override
    protected Outcome perform(StepInput in) {
        runtime.setVariable(in.caseKey(), "at", Instant.now().toString());
        return Outcome.done();
    }
}
