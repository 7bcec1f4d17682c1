package org.ackord.postmortem;

import java.util.List;
import org.ackord.action.Reminders;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Groups;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.postmortem.Postmortem.Stage;
import org.springframework.stereotype.Component;

/** Reminds whoever has to write or review; when they are late, the managers hear of it until it is done (R23). */
@Component
class RemindOfPostmortem extends CaseStep {

    private final PostmortemRows rows;
    private final Reminders reminders;
    private final PostmortemMails mails;
    private final Directory directory;

    RemindOfPostmortem(PostmortemRows rows, Reminders reminders, PostmortemMails mails, Directory directory) {
        this.rows = rows;
        this.reminders = reminders;
        this.mails = mails;
        this.directory = directory;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = rows.lock(in.caseKey()).orElseThrow();
        if (about.isPublished()) return Outcome.done(new Facts().with("toDo", false));
        var reminder = reminders.at(about.dueAt());
        mails.remind(about, holders(about), reminder.escalates());
        rows.remindAgain(about.key(), reminder.next());
        return Outcome.done(new Facts().with("toDo", true));
    }

    private List<String> holders(Postmortem about) {
        return about.stage() == Stage.REVIEW
                ? directory.membersOf(Groups.LEADS).stream().map(Staff::userId).toList()
                : List.of(about.owner());
    }
}
