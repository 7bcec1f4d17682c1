package org.ackord.incident;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** What customers are told next, with the time of the news after it; or that it is over (R8, R24). */
@Component
class WriteIncidentUpdate extends CaseTask {

    private final Incidents incidents;
    private final IncidentReader reader;

    WriteIncidentUpdate(Incidents incidents, IncidentReader reader) {
        this.incidents = incidents;
        this.reader = reader;
    }

    @Override
    protected Facts complete(TaskInput in) {
        boolean resolved = Boolean.TRUE.equals(in.takeFlag("resolved"));
        var text = in.take("text");
        var eta = in.takeInstant("eta");
        var by = in.by();
        int number = resolved
                ? incidents.end(in.caseKey(), reader.text(text), by)
                : incidents.write(in.caseKey(), reader.text(text), reader.nextUpdate("eta", eta), by);
        return new Facts().with(Incidents.NEWS, number).with("resolved", resolved);
    }
}
