package org.ackord.documentation;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Reminds whoever has a list a business day before it is due; when it is late the leads hear of it, every two business days, until it is done. */
@Component
class RemindOfUpdate extends CaseStep {

    private final ListRows lists;
    private final Weeks weeks;
    private final DocumentationMails mails;

    RemindOfUpdate(ListRows lists, Weeks weeks, DocumentationMails mails) {
        this.lists = lists;
        this.weeks = weeks;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var list = lists.find(in.caseKey()).orElseThrow();
        if (list.doneAt() != null) return Outcome.done(new Facts().with("toDo", false));
        var dueAt = requireNonNull(list.dueAt(), "the list is not closed");
        mails.remind(list, dueAt, weeks.isOver(dueAt));
        lists.remindAgain(list.key(), weeks.nextReminder(dueAt));
        return Outcome.done(new Facts().with("toDo", true));
    }
}
