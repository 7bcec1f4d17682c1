package org.ackord.retro;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** All follow-ups are done. */
@Component
class CloseRetro extends CaseStep {

    private final Retros retros;

    CloseRetro(Retros retros) {
        this.retros = retros;
    }

    @Override
    protected Outcome perform(StepInput in) {
        retros.finish(in.caseKey());
        return Outcome.done();
    }
}
