package org.ackord.casework;

import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.Decision;
import org.ackord.correspondence.DecisionLog;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A message that was filed as thanks and asks for something after all becomes an ordinary reply. */
@Service
public class MisreadThanks {

    public static final String THANKS = "filed as thanks";

    /** When that is done, in words. */
    public static final String RULE = ThanksRule.IN_WORDS;

    private static final String NEEDS_ANSWER = "needs an answer";

    private final SupportCases supportCases;
    private final Cases cases;
    private final Correspondence correspondence;
    private final DecisionLog log;
    private final Processes processes;

    MisreadThanks(
            SupportCases supportCases,
            Cases cases,
            Correspondence correspondence,
            DecisionLog log,
            Processes processes) {
        this.supportCases = supportCases;
        this.cases = cases;
        this.correspondence = correspondence;
        this.log = log;
        this.processes = processes;
    }

    /**
     * Done once, however often it is asked for. A case that is over goes on in one that follows it, with a copy of the message.
     *
     * @throws FaultyInput when the message was never filed as thanks
     */
    @Transactional
    public void needsAnswer(String caseKey, String messageId, String by) {
        var about = supportCases
                .lock(caseKey)
                .orElseThrow(() -> new UnknownCase(caseKey))
                .view();
        if (was(NEEDS_ANSWER, caseKey, messageId)) return;
        if (!was(THANKS, caseKey, messageId))
            throw new FaultyInput("message", "was not filed as thanks: it is a reply like any other");
        if (about.status().isOver()) follow(about, messageId, by);
        else {
            processes.tell(Cases.CUSTOMER_REPLIED, caseKey, new Facts().with("message", messageId));
            log.note(caseKey, messageId, NEEDS_ANSWER, by + ": it is more than thanks, and a reply now");
        }
    }

    private void follow(CaseRecord about, String messageId, String by) {
        var message = correspondence.customerMessage(about.key(), messageId).orElseThrow();
        var next = cases.write(about.key(), message);
        log.note(
                about.key(),
                messageId,
                NEEDS_ANSWER,
                "%s: it is more than thanks, and goes on in %s".formatted(by, next));
        log.note(
                next,
                null,
                "follows",
                "%s is over; %s saw that its last message needs an answer".formatted(about.key(), by));
    }

    private boolean was(String what, String caseKey, String messageId) {
        return log.of(caseKey).stream()
                .filter(decision -> messageId.equals(decision.messageId()))
                .map(Decision::what)
                .anyMatch(what::equals);
    }
}
