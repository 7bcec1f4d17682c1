package org.ackord.casework;

import org.ackord.correspondence.Correspondence;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Whoever answers sees on the record that an incident may be behind the case (R24). */
@Component
class NoteIncident extends CaseStep {

    private final Correspondence correspondence;

    NoteIncident(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var incident = in.take("incident");
        correspondence.note(
                in.caseKey(), "system", "Incident declared" + (incident == null ? "." : ": " + incident + "."));
        return Outcome.done();
    }
}
