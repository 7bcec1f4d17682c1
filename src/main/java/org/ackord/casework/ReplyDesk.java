package org.ackord.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.correspondence.CannedAnswers;
import org.ackord.correspondence.CannedAnswers.CannedAnswer;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Written;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies ready for whoever writes to the customer of a case. */
@Service
@Transactional(readOnly = true)
public class ReplyDesk {

    private final SupportCases cases;
    private final WrittenLetters letters;
    private final Letters model;
    private final CannedAnswers canned;
    private final Directory directory;

    ReplyDesk(SupportCases cases, WrittenLetters letters, Letters model, CannedAnswers canned, Directory directory) {
        this.cases = cases;
        this.letters = letters;
        this.model = model;
        this.canned = canned;
        this.directory = directory;
    }

    /** The mail as it would go out now. */
    public NewMail preview(String caseKey, String author, Written written, @Nullable Instant eta) {
        return letters.mail(cases.of(caseKey), MessageKind.ANSWER, author, written, Answer.earliest(eta, written));
    }

    /** Where the customer's people are, as far as we know. */
    public Optional<String> customerZone(String caseKey) {
        return Optional.ofNullable(model.contactOf(cases.of(caseKey)).customer().zone());
    }

    /** In the language of the customer. */
    public List<CannedAnswer> cannedAnswers(String caseKey, String author) {
        var about = cases.of(caseKey);
        var contact = model.contactOf(about);
        return canned.in(contact.language(), model.values(about, contact, Map.of("author", directory.nameOf(author))));
    }
}
