package org.ackord.desk;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import org.ackord.correspondence.QuarantinedMail;
import org.ackord.time.WrittenTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts mails in quarantine into words, with times as people read them. */
@Component
class MailLines {

    private static final int KILO = 1000;

    private final WrittenTimes times;
    private final MessageSourceAccessor texts;
    private final Clock clock;

    MailLines(WrittenTimes times, MessageSourceAccessor texts, Clock clock) {
        this.times = times;
        this.texts = texts;
        this.clock = clock;
    }

    MailLine of(QuarantinedMail mail, boolean needsSender) {
        return new MailLine(
                mail.id(),
                mail.header().email(),
                mail.header().name(),
                mail.header().subject(),
                requireNonNullElse(mail.reason(), ""),
                times.shown(mail.receivedAt()),
                age(Duration.between(mail.receivedAt(), clock.instant())),
                size(mail.bytes()),
                mail.deliveries(),
                handled(mail),
                needsSender);
    }

    private @Nullable String handled(QuarantinedMail mail) {
        if (mail.handledBy() == null || mail.handledAt() == null) return null;
        return texts.getMessage(
                "quarantine.did." + mail.state(), new Object[] {mail.handledBy(), times.shown(mail.handledAt())});
    }

    private String age(Duration age) {
        if (age.toDays() >= 2) return texts.getMessage("age.days", new Object[] {age.toDays()});
        if (age.toHours() >= 2) return texts.getMessage("age.hours", new Object[] {age.toHours()});
        return age.toMinutes() >= 2
                ? texts.getMessage("age.minutes", new Object[] {age.toMinutes()})
                : texts.getMessage("age.now");
    }

    static String size(long bytes) {
        if (bytes < KILO) return bytes + " bytes";
        if (bytes < KILO * KILO) return "%.1f kB".formatted((double) bytes / KILO);
        return "%.1f MB".formatted((double) bytes / (KILO * KILO));
    }
}
