package org.ackord.retro;

import static java.util.Objects.requireNonNull;

import org.ackord.action.Reminders;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Reminds the leads of a retro that is to be held; when it is late, the managers hear of it until it is done. */
@Component
class RemindOfRetro extends CaseStep {

    private final RetroRows rows;
    private final Reminders reminders;
    private final RetroMails mails;

    RemindOfRetro(RetroRows rows, Reminders reminders, RetroMails mails) {
        this.rows = rows;
        this.reminders = reminders;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = rows.lock(in.caseKey()).orElseThrow(() -> new UnknownRetro(in.caseKey()));
        if (about.isPublished()) return Outcome.done(new Facts().with("toDo", false));
        var reminder = reminders.at(requireNonNull(about.dueAt(), "the retro is not prepared"));
        mails.remind(about, reminder.escalates());
        rows.remindAgain(about.key(), reminder.next());
        return Outcome.done(new Facts().with("toDo", true));
    }
}
