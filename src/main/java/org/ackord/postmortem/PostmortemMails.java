package org.ackord.postmortem;

import java.util.Collection;
import java.util.Map;
import org.ackord.action.ReminderMails;
import org.springframework.stereotype.Component;

/** What is mailed to our own people about postmortems. */
@Component
class PostmortemMails {

    private final ReminderMails mails;

    PostmortemMails(ReminderMails mails) {
        this.mails = mails;
    }

    /** @param who has to do it; the managers hear of it, with them in copy, where it escalates */
    void remind(Postmortem about, Collection<String> who, boolean escalates) {
        var words = Map.<String, Object>of(
                "stage", about.stage() == Postmortem.Stage.REVIEW ? "to be reviewed" : "to be written",
                "dueAt", mails.byTheTeamsClocks(about.dueAt()),
                "owner", mails.nameOf(about.owner()));
        mails.remind("postmortem", PostmortemOrigins.of(about), who, escalates, words);
    }

    String page(String key) {
        return mails.url(PostmortemOrigins.page(key));
    }
}
