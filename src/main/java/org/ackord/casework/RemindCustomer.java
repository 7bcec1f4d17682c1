package org.ackord.casework;

import java.util.Map;
import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** A customer who stays silent is reminded, twice at most (R15). */
@Component
@DueDates("remindAt")
class RemindCustomer extends CaseStep {

    private static final int BUSINESS_DAYS_TO_NEXT = 3;

    private final SupportCases cases;
    private final Letters letters;
    private final BusinessHours hours;

    RemindCustomer(SupportCases cases, Letters letters, BusinessHours hours) {
        this.cases = cases;
        this.letters = letters;
        this.hours = hours;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var next = hours.inBusinessDays(BUSINESS_DAYS_TO_NEXT);
        letters.automatic(cases.of(in.caseKey()), MessageKind.REMINDER, "waiting-reminder", Map.of());
        return Outcome.done(
                new Facts().with("reminders", in.number("reminders") + 1).with("remindAt", next));
    }
}
