package org.ackord.casework;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** The first step of every case. One that was started without a key (Tasklist, engine REST) is put on record here. */
@Component
class RegisterCase extends CaseStep {

    private final SupportCases cases;
    private final CaseRegistry registry;
    private final StartForm form;
    private final BusinessHours hours;

    RegisterCase(SupportCases cases, CaseRegistry registry, StartForm form, BusinessHours hours) {
        this.cases = cases;
        this.registry = registry;
        this.form = form;
        this.hours = hours;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var given = in.givenKey();
        if (given == null || cases.findById(given).isEmpty()) in.identifyAs(registry.register(form.read(in)));
        var about = cases.of(in.caseKey());
        if (!about.start())
            throw new FaultyInput("businessKey", "is the key of a case that runs already; start without one");
        var receivedAt = about.view().receivedAt();
        return Outcome.done(JourneyFacts.of(about)
                .with("level", (String) null)
                .with("waiting", false)
                .with("reopened", false)
                .with("replyToTriage", false)
                .with("inBusinessHours", hours.areOpen(receivedAt))
                .with("weekday", hours.weekday(receivedAt)));
    }
}
