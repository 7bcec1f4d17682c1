package org.ackord.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.casework.CaseRecord;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** Mails with the link of a survey. They go to the customer alone: whoever has the link can answer. */
@Component
class SurveyLetters {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;

    SurveyLetters(Outbox outbox, Templates templates, Directory directory) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
    }

    void write(String template, CaseRecord about, String surveyUrl) {
        var contact = directory.contact(about.contactId()).orElseThrow();
        var rendered = templates.render(template, contact.language(), words(about, contact, surveyUrl));
        var to = List.of(new Address(contact.email(), contact.name()));
        outbox.write(NewMail.of(about.key(), MessageKind.SURVEY, to, List.of(), rendered, null));
    }

    private static Map<String, Object> words(CaseRecord about, Contact contact, String surveyUrl) {
        var words = new HashMap<String, Object>();
        words.put("caseKey", about.key());
        words.put("subject", about.subject());
        words.put("surveyUrl", surveyUrl);
        if (contact.name() != null) words.put("name", contact.name());
        return words;
    }
}
