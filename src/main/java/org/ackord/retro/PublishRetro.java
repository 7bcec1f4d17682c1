package org.ackord.retro;

import java.util.Objects;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** From now on everybody in the company reads it, and its follow-ups are watched (R25). */
@Component
class PublishRetro extends CaseStep {

    private final Retros retros;

    PublishRetro(Retros retros) {
        this.retros = retros;
    }

    @Override
    protected Outcome perform(StepInput in) {
        retros.publish(in.caseKey(), Objects.requireNonNullElse(in.text("heldBy"), "system"));
        return Outcome.done();
    }
}
