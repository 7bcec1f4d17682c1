package org.ackord.outreach;

import org.ackord.engine.DueDates;
import org.springframework.stereotype.Component;

/** A text message to a mobile number. */
@Component
@DueDates("answerBy")
class TextCustomer extends PersonalStep {

    TextCustomer(PersonalResults results) {
        super(Step.PHONE_TEXT, results);
    }
}
