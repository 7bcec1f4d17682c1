package org.ackord.outreach;

import org.ackord.engine.DueDates;
import org.springframework.stereotype.Component;

/** A call. */
@Component
@DueDates("answerBy")
class PhoneCustomer extends PersonalStep {

    PhoneCustomer(PersonalResults results) {
        super(Step.PHONE_CALL, results);
    }
}
