package org.ackord.postmortem;

import org.ackord.action.ActionSheet;
import org.ackord.input.Faults;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do on the pages of postmortems, if they may. */
@Component
class PostmortemDesk {

    private static final int LONGEST_TITLE = 250;

    private final Postmortems postmortems;
    private final PostmortemRights rights;
    private final ActionSheet sheet;

    PostmortemDesk(Postmortems postmortems, PostmortemRights rights, ActionSheet sheet) {
        this.postmortems = postmortems;
        this.rights = rights;
        this.sheet = sheet;
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
        postmortems.save(key, form.words(), sheet.read(form.fields()), by);
    }
}
