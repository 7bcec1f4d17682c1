package org.ackord.incident;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** The journeys of cases that were linked hear of the incident, each once (R24). */
@Component
class NoteOnCases extends CaseStep {

    private final IncidentRows rows;
    private final JourneyNews journeys;

    NoteOnCases(IncidentRows rows, JourneyNews journeys) {
        this.rows = rows;
        this.journeys = journeys;
    }

    @Override
    protected Outcome perform(StepInput in) {
        journeys.tell(rows.lock(in.caseKey()).orElseThrow());
        return Outcome.done();
    }
}
