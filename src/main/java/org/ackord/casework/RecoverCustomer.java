package org.ackord.casework;

import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** Good service wins forgiveness: the manager writes to a customer who gave a low score (R31). */
@Component
class RecoverCustomer extends CaseTask {

    private final SupportCases cases;
    private final Wording wording;
    private final WrittenLetters letters;
    private final Correspondence correspondence;

    RecoverCustomer(SupportCases cases, Wording wording, WrittenLetters letters, Correspondence correspondence) {
        this.cases = cases;
        this.wording = wording;
        this.letters = letters;
        this.correspondence = correspondence;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var about = cases.of(in.caseKey());
        letters.send(about, MessageKind.ANSWER, in.by(), wording.required(in), null);
        var followUp = in.take("followUp");
        if (followUp != null) correspondence.note(about.key(), in.by(), "Follow-up: " + followUp);
        return new Facts();
    }
}
