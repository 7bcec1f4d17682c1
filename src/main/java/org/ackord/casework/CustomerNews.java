package org.ackord.casework;

import java.util.Map;
import org.ackord.correspondence.MessageKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails of the system in the conversation of a case, for capabilities above it: in the language of the contact, with the
 * consultant in copy (R9). They move no clock of the case.
 */
@Service
public class CustomerNews {

    private final SupportCases cases;
    private final Letters letters;
    private final BusinessHours hours;

    CustomerNews(SupportCases cases, Letters letters, BusinessHours hours) {
        this.cases = cases;
        this.letters = letters;
        this.hours = hours;
    }

    /**
     * @param words what the template names beside the case itself; instants are told by the clocks of the support team
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String tell(String caseKey, MessageKind kind, String template, Map<String, ?> words) {
        return letters.automatic(cases.of(caseKey), kind, template, hours.inWords(words));
    }
}
