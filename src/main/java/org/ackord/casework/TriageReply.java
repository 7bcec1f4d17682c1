package org.ackord.casework;

import java.time.Clock;
import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.ackord.promise.Kind;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** A reply after the resolution: thanks end here, anything else reopens the case. */
@Component
class TriageReply extends CaseTask {

    private final SupportCases cases;
    private final Wording wording;
    private final WrittenLetters letters;
    private final PromiseLedger ledger;
    private final Clock clock;

    TriageReply(SupportCases cases, Wording wording, WrittenLetters letters, PromiseLedger ledger, Clock clock) {
        this.cases = cases;
        this.wording = wording;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var reopen = in.takeFlag("reopen");
        if (reopen == null) throw new FaultyInput("reopen", "is missing; say true or false");
        var message = answer(cases.of(in.caseKey()), reopen, in);
        return new Facts().with("reopen", reopen).with("replyToTriage", false).with("lastAnswer", message);
    }

    /** A thank-you needs no answer; whoever comes back with more has to hear from us before the clock of that mail stops. */
    private String answer(SupportCase about, boolean reopen, TaskInput in) {
        var text = wording.optional(in);
        if (text != null || !reopen) ledger.keep(about.key(), Kind.ACK, clock.instant());
        return text == null ? "" : letters.send(about, MessageKind.ANSWER, in.by(), text, null);
    }
}
