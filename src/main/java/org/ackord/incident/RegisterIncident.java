package org.ackord.incident;

import java.util.Objects;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** The first step of every incident. One that was started without a key (Tasklist, engine REST) is put on record here. */
@Component
class RegisterIncident extends CaseStep {

    private final IncidentRows rows;
    private final IncidentRegistry registry;
    private final IncidentReader reader;

    RegisterIncident(IncidentRows rows, IncidentRegistry registry, IncidentReader reader) {
        this.rows = rows;
        this.registry = registry;
        this.reader = reader;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var given = in.givenKey();
        if (given == null) {
            in.identifyAs(registry.register(reader.read(in), Objects.requireNonNullElse(in.by(), "system")));
        } else if (rows.find(given).isEmpty()) {
            throw new FaultyInput("businessKey", "is the key of no incident; start without one");
        }
        var owner = rows.find(in.caseKey()).orElseThrow().owner();
        return Outcome.done(
                new Facts().with(Incidents.NEWS, 0).with("owner", owner).with("resolved", false));
    }
}
