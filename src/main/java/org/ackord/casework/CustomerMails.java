package org.ackord.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.InboundMail;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mail does to the case that it belongs to. */
@Service
@Transactional
public class CustomerMails {

    public enum Effect {
        /** It is a further message (R6). */
        REPLIED,
        /** Its case is over: it has opened one that follows. */
        FOLLOWED,
        /** Its case is over: it is a further message of the one that follows. */
        REPLIED_LATER,
        /** It is kept and moves nothing, because no person wrote it (C5). */
        FILED,
        /** It is kept and moves nothing, because it only says thank you for what is resolved. */
        THANKED
    }

    /** @param caseKey the case that the mail is now in */
    public record Taken(String caseKey, Effect effect) {}

    private static final Pattern REPLY = Pattern.compile("(?:re|aw|sv|antw)\\s?:.*", Pattern.CASE_INSENSITIVE);

    private final SupportCases supportCases;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Directory directory;
    private final ThanksRule thanks;

    CustomerMails(
            SupportCases supportCases,
            Cases cases,
            Correspondence correspondence,
            Directory directory,
            @Value("${ackord.thanks.words:classpath:rules/thanks.txt}") Resource words) {
        this.supportCases = supportCases;
        this.cases = cases;
        this.correspondence = correspondence;
        this.directory = directory;
        this.thanks = new ThanksRule(WordLists.in(words));
    }

    /** Everything joins the caller's transaction; the case is locked until it ends. */
    public Taken take(String caseKey, InboundMail mail) {
        var about = supportCases
                .lock(caseKey)
                .orElseThrow(() -> new UnknownCase(caseKey))
                .view();
        if (mail.isAutomatic()) return file(caseKey, mail, Effect.FILED);
        if (isSettled(about.status()) && saysThanks(about, mail)) return file(caseKey, mail, Effect.THANKED);
        var follower = about.status().isOver() ? cases.openFollower(caseKey, mail.from()) : Optional.<String>empty();
        var key = cases.write(caseKey, mail.asCustomerMessage());
        if (key.equals(caseKey)) return new Taken(key, Effect.REPLIED);
        return new Taken(key, follower.filter(key::equals).isPresent() ? Effect.REPLIED_LATER : Effect.FOLLOWED);
    }

    private Taken file(String caseKey, InboundMail mail, Effect effect) {
        correspondence.fileCustomerMessage(caseKey, mail.asCustomerMessage());
        return new Taken(caseKey, effect);
    }

    private static boolean isSettled(Status status) {
        return status == Status.ANSWERED || status == Status.RESOLVED || status.isOver();
    }

    /** Some people write their message into the subject; so the subject has to be that of a reply. */
    private boolean saysThanks(CaseRecord about, InboundMail mail) {
        var subject = mail.headers().subject();
        boolean isReply = subject.equalsIgnoreCase(about.subject())
                || REPLY.matcher(subject).matches();
        return isReply
                && !mail.parts().isMoreThanText()
                && thanks.isThanks(mail.content().text(), names(about, mail));
    }

    private List<String> names(CaseRecord about, InboundMail mail) {
        var contact = directory.contact(about.contactId()).map(Contact::name);
        var names = new ArrayList<String>();
        Stream.of(Optional.ofNullable(mail.from().name()), contact, staff(about.owner()), staff(about.consultant()))
                .flatMap(Optional::stream)
                .forEach(names::add);
        return names;
    }

    private Optional<String> staff(@Nullable String userId) {
        return userId == null ? Optional.empty() : directory.staff(userId).map(Staff::name);
    }
}
