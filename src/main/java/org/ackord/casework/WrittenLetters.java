package org.ackord.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.ReplyTexts;
import org.ackord.correspondence.Written;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person wrote to the customer becomes a mail. */
@Component
class WrittenLetters {

    private static final String TEMPLATE = "answer";

    private final Letters letters;
    private final ReplyTexts texts;
    private final ReplyDrafts drafts;
    private final Directory directory;
    private final BusinessHours hours;

    WrittenLetters(Letters letters, ReplyTexts texts, ReplyDrafts drafts, Directory directory, BusinessHours hours) {
        this.letters = letters;
        this.texts = texts;
        this.drafts = drafts;
        this.directory = directory;
        this.hours = hours;
    }

    /** @return the id of the message */
    String send(SupportCase about, MessageKind kind, String author, Written written, @Nullable Instant eta) {
        var message = letters.send(mail(about, kind, author, written, eta));
        if (written.draft() != null) drafts.sent(written.draft(), message);
        return message;
    }

    /** A standard text for a handover that nobody wrote about. @return the id of the message */
    String handedOver(SupportCase about, Instant eta) {
        return letters.automatic(about, MessageKind.ETA, "handed-over", Map.of("eta", hours.local(eta)));
    }

    NewMail mail(SupportCase about, MessageKind kind, String author, Written written, @Nullable Instant eta) {
        var language = letters.contactOf(about).language();
        var words = new HashMap<String, Object>();
        words.put("text", texts.of(written, language, hours.zone()));
        directory.staff(author).ifPresent(staff -> words.put("author", staff.name()));
        if (eta != null) words.put("eta", hours.local(eta));
        return letters.mail(about, kind, TEMPLATE, words, author);
    }
}
