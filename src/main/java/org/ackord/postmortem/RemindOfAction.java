package org.ackord.postmortem;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Reminds whoever has an action: before the day, on the day, and when it is late the managers, until it is done (R23). */
@Component
class RemindOfAction extends CaseStep {

    private final ActionRows actions;
    private final PostmortemRows rows;
    private final Reminders reminders;
    private final PostmortemMails mails;

    RemindOfAction(ActionRows actions, PostmortemRows rows, Reminders reminders, PostmortemMails mails) {
        this.actions = actions;
        this.rows = rows;
        this.reminders = reminders;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var action = actions.one(requireNonNull(in.text("action"), "the fact 'action' is missing"));
        if (action.doneAt() != null) return Outcome.done(new Facts().with("toDo", false));
        var reminder = reminders.at(action.dueAt());
        mails.remind(rows.find(in.caseKey()).orElseThrow(), action, reminder.escalates());
        actions.remindAgain(action.id(), reminder.next());
        return Outcome.done(new Facts().with("toDo", true));
    }
}
