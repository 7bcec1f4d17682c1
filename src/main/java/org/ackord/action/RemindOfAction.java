package org.ackord.action;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Reminds whoever has an action: before the day, on the day, and when it is late the managers, until it is done (R23). */
@Component
class RemindOfAction extends CaseStep {

    private final Actions actions;
    private final Reminders reminders;
    private final ReminderMails mails;

    RemindOfAction(Actions actions, Reminders reminders, ReminderMails mails) {
        this.actions = actions;
        this.reminders = reminders;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var action = actions.one(requireNonNull(in.text("action"), "the fact 'action' is missing"));
        if (action.doneAt() != null) return Outcome.done(new Facts().with("toDo", false));
        var reminder = reminders.at(action.dueAt());
        remind(in.caseKey(), action, reminder.escalates());
        actions.remindAgain(action.id(), reminder);
        return Outcome.done(new Facts().with("toDo", true));
    }

    private void remind(String key, Action action, boolean escalates) {
        var words = new HashMap<String, Object>();
        words.put("text", action.what());
        words.put("dueAt", mails.byTheTeamsClocks(action.dueAt()));
        words.put("owner", mails.nameOf(action.owner()));
        words.put("taskUrl", mails.url("/camunda/app/tasklist/default/"));
        mails.remind("action", actions.origin(key), List.of(action.owner()), escalates, words);
    }
}
