package org.ackord.casework;

import java.time.Clock;
import java.time.Instant;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.Written;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Telling the customer that the mail was read. Any message by a person keeps every ACK that is running on the case: the
 * customer has heard from us after each of those mails (R6, R7).
 */
@Component
class Acknowledging {

    private final Wording wording;
    private final WrittenLetters letters;
    private final PromiseLedger ledger;
    private final Clock clock;

    Acknowledging(Wording wording, WrittenLetters letters, PromiseLedger ledger, Clock clock) {
        this.wording = wording;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the id of the message to the customer */
    String acknowledge(SupportCase about, TaskInput in, Party party) {
        return tell(about, in.by(), wording.required(in), MessageKind.ACKNOWLEDGEMENT, in.takeInstant("eta"), party);
    }

    String tell(SupportCase about, String by, Written text, MessageKind kind, @Nullable Instant eta, Party party) {
        ledger.keep(about.key(), Kind.ACK, clock.instant());
        if (eta != null) ledger.giveEta(about.key(), eta, by, party);
        return letters.send(about, kind, by, text, eta);
    }
}
