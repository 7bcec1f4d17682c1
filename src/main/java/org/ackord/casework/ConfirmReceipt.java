package org.ackord.casework;

import java.util.HashMap;
import java.util.Map;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Kind;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/**
 * Tells whoever opened a case by mail that it arrived. A machine says so and no person, so it keeps no promise (R3, R4); it
 * goes to the sender alone, never to {@code Reply-To} or {@code Cc} (RFC 3834 §4).
 */
@Component
class ConfirmReceipt extends CaseStep {

    /** No mail ever arrives there (RFC 2606 §2): what stands for a sender whom we could not read. */
    private static final String NOWHERE = ".invalid";

    private final SupportCases cases;
    private final Correspondence correspondence;
    private final Letters letters;
    private final PromiseLedger ledger;
    private final BusinessHours hours;

    ConfirmReceipt(
            SupportCases cases,
            Correspondence correspondence,
            Letters letters,
            PromiseLedger ledger,
            BusinessHours hours) {
        this.cases = cases;
        this.correspondence = correspondence;
        this.letters = letters;
        this.ledger = ledger;
        this.hours = hours;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        correspondence
                .openingMail(about.key())
                .filter(mail -> !mail.automatic() && isSomewhere(mail.from()))
                .ifPresent(mail -> letters.receipt(about, mail.from(), "received", words(about.key())));
        return Outcome.done();
    }

    private static boolean isSomewhere(Address sender) {
        return !sender.email().endsWith(NOWHERE);
    }

    private Map<String, Object> words(String caseKey) {
        var words = new HashMap<String, Object>();
        ledger.of(caseKey).stream()
                .filter(promise -> promise.kind() == Kind.ACK)
                .findFirst()
                .ifPresent(promise -> words.put("answerBy", hours.local(promise.dueAt())));
        return words;
    }
}
