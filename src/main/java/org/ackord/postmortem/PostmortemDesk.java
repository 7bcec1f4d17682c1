package org.ackord.postmortem;

import org.ackord.input.Faults;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do on the pages of postmortems, if they may. */
@Component
class PostmortemDesk {

    private static final int LONGEST_TITLE = 250;

    private final Postmortems postmortems;
    private final PostmortemRights rights;
    private final Reminders reminders;
    private final SupportCalendar support;

    PostmortemDesk(Postmortems postmortems, PostmortemRights rights, Reminders reminders, SupportCalendar support) {
        this.postmortems = postmortems;
        this.rights = rights;
        this.reminders = reminders;
        this.support = support;
    }

    /** @return its key */
    @Transactional
    public String begin(PostmortemForm form, String by) {
        rights.requireLead(by);
        var title = form.field("title");
        var owner = form.field("owner");
        new Faults()
                .add(title.isEmpty(), "title", "is missing")
                .add(title.length() > LONGEST_TITLE, "title", "is longer than %d characters".formatted(LONGEST_TITLE))
                .add(!rights.isStaff(owner), "owner", "is nobody who works on cases")
                .refuseIfAny();
        return postmortems.begin(title, owner, by);
    }

    @Transactional
    public void save(String key, PostmortemForm form, String by) {
        rights.requireWriter(key, by);
        var planned = form.actions(rights::isStaff, reminders, support.get().zone());
        postmortems.save(key, form.words(), planned, by);
    }
}
