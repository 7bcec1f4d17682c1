package org.ackord.intake;

import java.util.Optional;
import org.ackord.casework.CaseLinks;
import org.ackord.casework.CustomerMails.Taken;
import org.ackord.casework.MisreadThanks;
import org.ackord.correspondence.CaseFinder;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.DecisionLog;
import org.ackord.correspondence.Evidence;
import org.ackord.correspondence.InboundMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was decided about a mail and why, in words for colleagues, and asks them where it is theirs to decide. */
@Component
class MailNotes {

    private final CaseFinder finder;
    private final CaseLinks links;
    private final DecisionLog log;
    private final Correspondence correspondence;

    MailNotes(CaseFinder finder, CaseLinks links, DecisionLog log, Correspondence correspondence) {
        this.finder = finder;
        this.links = links;
        this.log = log;
        this.correspondence = correspondence;
    }

    void joined(Evidence why, InboundMail mail, Taken taken) {
        var message = messageOf(mail, taken.caseKey());
        switch (taken.effect()) {
            case REPLIED -> log.note(taken.caseKey(), message, "joined", why.reason());
            case FOLLOWED ->
                log.note(
                        taken.caseKey(),
                        message,
                        "follows",
                        "%s, but %s is over".formatted(why.reason(), why.caseKey()));
            case REPLIED_LATER ->
                log.note(
                        taken.caseKey(),
                        message,
                        "joined",
                        "%s, but %s is over and this open case follows it".formatted(why.reason(), why.caseKey()));
            case FILED ->
                log.note(taken.caseKey(), message, "filed", mail.judgement().reason() + "; it moves nothing");
            case THANKED -> log.note(taken.caseKey(), message, MisreadThanks.THANKS, MisreadThanks.RULE);
        }
        remarks(taken.caseKey(), message, mail);
    }

    void opened(String caseKey, InboundMail mail, Optional<Evidence> nearest, boolean isCollision) {
        var message = messageOf(mail, caseKey);
        if (isCollision)
            log.note(caseKey, message, "id collision", "another mail has the same Message-ID and says something else");
        nearest.ifPresentOrElse(
                why -> propose(caseKey, message, mail, why, isCollision),
                () -> log.note(caseKey, message, "new case", "it answers no mail of ours"));
        remarks(caseKey, message, mail);
    }

    void ignored(InboundMail mail) {
        log.ignored(mail, mail.judgement().reason() + "; it answers no case of its sender");
    }

    private void propose(
            String caseKey, @Nullable String message, InboundMail mail, Evidence why, boolean isCollision) {
        var but = isCollision
                ? "its Message-ID is another mail's"
                : why.isHint() ? "anyone can write that" : "its sender is unknown there";
        var reason = "may belong to %s: %s, but %s".formatted(why.caseKey(), why.reason(), but);
        links.propose(caseKey, why.caseKey(), mail.from(), reason);
        log.note(caseKey, message, "new case", reason);
    }

    private void remarks(String caseKey, @Nullable String message, InboundMail mail) {
        if (finder.isToAFalseReplyAddress(mail))
            log.note(caseKey, message, "note", "the reply address that it was sent to is none of ours");
        mail.headers().remarks().forEach(remark -> log.note(caseKey, message, "note", remark));
    }

    private @Nullable String messageOf(InboundMail mail, String caseKey) {
        return correspondence.messageOf(mail, caseKey).orElse(null);
    }
}
