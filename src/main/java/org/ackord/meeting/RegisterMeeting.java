package org.ackord.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import org.ackord.casework.Cases;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first step of every meeting. One that was started in Tasklist or by engine REST is put on record here. */
@Component
class RegisterMeeting extends CaseStep {

    private final MeetingForm form;
    private final MeetingRegistry registry;
    private final MeetingTable meetings;
    private final Cases cases;
    private final Clock clock;

    RegisterMeeting(MeetingForm form, MeetingRegistry registry, MeetingTable meetings, Cases cases, Clock clock) {
        this.form = form;
        this.registry = registry;
        this.meetings = meetings;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var known = in.text(Meetings.MEETING);
        var key = known == null ? registered(in) : known;
        if (!meetings.start(key, clock.instant()))
            throw new FaultyInput(Meetings.MEETING, "is not for starts; a meeting is agreed anew");
        return Outcome.done(new Facts().with(Meetings.MEETING, key));
    }

    private String registered(StepInput in) {
        var agreed = form.read(in, caseOf(in.givenKey()));
        var key = registry.register(agreed, requireNonNullElse(in.by(), agreed.host()));
        in.identifyAs(agreed.caseKey() == null ? key : agreed.caseKey());
        return key;
    }

    private @Nullable String caseOf(@Nullable String givenKey) {
        if (givenKey != null && cases.find(givenKey).isEmpty())
            throw new FaultyInput("businessKey", "is the key of no case; start without one, or with a case's");
        return givenKey;
    }
}
