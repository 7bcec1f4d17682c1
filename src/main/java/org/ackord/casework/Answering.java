package org.ackord.casework;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** Sends an answer and settles what it means for the promises of the case (R4, R8, R12, R15, C4). */
@Component
class Answering {

    private final WrittenLetters letters;
    private final DocumentationGaps gaps;
    private final PromiseLedger ledger;
    private final Watchers watchers;
    private final Clock clock;

    Answering(WrittenLetters letters, DocumentationGaps gaps, PromiseLedger ledger, Watchers watchers, Clock clock) {
        this.letters = letters;
        this.gaps = gaps;
        this.ledger = ledger;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** @return the id of the message to the customer */
    String answer(SupportCase about, Answer answer, Party party) {
        settle(about, answer, party, clock.instant());
        if (answer.outcome() != AnswerOutcome.HANDOVER)
            watchers.tell(about, Watchers.News.ANSWERED, List.of(answer.by()));
        if (answer.documentationGap() != null) gaps.note(about.view(), answer.by(), answer.documentationGap());
        return answer.text() == null
                ? letters.handedOver(about, requireNonNull(answer.eta()))
                : letters.send(about, answer.outcome().kind(), answer.by(), answer.text(), answer.eta());
    }

    private void settle(SupportCase about, Answer answer, Party party, Instant now) {
        ledger.keep(about.key(), Kind.ACK, now);
        if (answer.outcome().isActionable()) ledger.keep(about.key(), Kind.ACTIONABLE, now);
        if (answer.eta() != null) ledger.giveEta(about.key(), answer.eta(), answer.by(), party);
        else ledger.keep(about.key(), Kind.ETA, now);
        switch (answer.outcome()) {
            case RESOLVED -> {
                ledger.keep(about.key(), Kind.RESOLUTION, now);
                about.answered(now);
            }
            case WAITING -> {
                ledger.pause(about.key(), now);
                about.waitForCustomer();
            }
            case WORKAROUND, ETA, HANDOVER -> about.takeInHand();
        }
    }
}
