package org.ackord.casework;

import java.time.Clock;
import java.util.List;
import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** A case is done when the customer has everything asked for (R1): the consultant checks it and may write about it. */
@Component
class ConfirmWithCustomer extends CaseTask {

    private final SupportCases cases;
    private final Wording wording;
    private final WrittenLetters letters;
    private final ReopenWindow window;
    private final Watchers watchers;
    private final Clock clock;

    ConfirmWithCustomer(
            SupportCases cases,
            Wording wording,
            WrittenLetters letters,
            ReopenWindow window,
            Watchers watchers,
            Clock clock) {
        this.cases = cases;
        this.wording = wording;
        this.letters = letters;
        this.window = window;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var confirmed = in.takeFlag("confirmed");
        if (confirmed == null) throw new FaultyInput("confirmed", "is missing; say true or false");
        var about = cases.of(in.caseKey());
        var text = wording.optional(in);
        if (text != null) letters.send(about, MessageKind.ANSWER, in.by(), text, null);
        if (!confirmed) return new Facts().with("confirmed", false);
        about.resolved(clock.instant());
        watchers.tell(about, Watchers.News.RESOLVED, List.of(in.by()));
        return window.open().with("confirmed", true);
    }
}
