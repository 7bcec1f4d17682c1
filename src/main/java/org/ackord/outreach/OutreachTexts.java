package org.ackord.outreach;

import java.util.HashMap;
import java.util.Map;
import org.ackord.correspondence.Rendered;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** What is written or said, in the language of the contact. */
@Component
class OutreachTexts {

    private final Templates templates;
    private final Directory directory;

    OutreachTexts(Templates templates, Directory directory) {
        this.templates = templates;
        this.directory = directory;
    }

    Rendered mail(NewOutreach whom) {
        return templates.render(whom.occasion().word(), whom.language(), values(whom));
    }

    /** A few sentences, for all ways but mail. */
    String message(NewOutreach whom) {
        return templates
                .render(whom.occasion().word() + "-chat", whom.language(), values(whom))
                .text()
                .strip();
    }

    private Map<String, Object> values(NewOutreach whom) {
        var values = new HashMap<String, Object>();
        values.put("caseKey", whom.businessKey());
        values.put("subject", whom.subject());
        values.put("startsAt", whom.startsAt().atZone(whom.zone()));
        if (whom.contactName() != null) values.put("name", whom.contactName());
        if (whom.meetingUrl() != null) values.put("meetingUrl", whom.meetingUrl());
        if (whom.host() != null) values.put("author", directory.nameOf(whom.host()));
        return values;
    }
}
