package org.ackord.outreach;

import org.ackord.engine.DueDates;
import org.springframework.stereotype.Component;

/** LinkedIn has no interface for this, so a person copies the text. */
@Component
@DueDates("answerBy")
class SendLinkedinMessage extends PersonalStep {

    SendLinkedinMessage(PersonalResults results) {
        super(Step.LINKEDIN, results);
    }
}
