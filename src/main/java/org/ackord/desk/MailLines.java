package org.ackord.desk;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import org.ackord.correspondence.QuarantinedMail;
import org.ackord.time.WrittenTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts mails in quarantine into words, with times as people read them. */
@Component
class MailLines {

    private static final int KILO = 1000;

    private final WrittenTimes times;
    private final Clock clock;

    MailLines(WrittenTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    MailLine of(QuarantinedMail mail, boolean needsSender) {
        return new MailLine(
                mail.id(),
                mail.header().email(),
                mail.header().name(),
                mail.header().subject(),
                requireNonNullElse(mail.reason(), ""),
                times.written(mail.receivedAt()),
                age(Duration.between(mail.receivedAt(), clock.instant())),
                size(mail.bytes()),
                mail.deliveries(),
                handled(mail),
                needsSender);
    }

    private @Nullable String handled(QuarantinedMail mail) {
        if (mail.handledBy() == null || mail.handledAt() == null) return null;
        var did =
                switch (mail.state()) {
                    case DROPPED -> "Dropped";
                    case WAITING -> "Released or taken back";
                    case WITHHELD, RELEASED -> "Released";
                };
        return "%s by %s, %s".formatted(did, mail.handledBy(), times.written(mail.handledAt()));
    }

    static String age(Duration age) {
        if (age.toDays() >= 2) return age.toDays() + " days ago";
        if (age.toHours() >= 2) return age.toHours() + " hours ago";
        return age.toMinutes() >= 2 ? age.toMinutes() + " minutes ago" : "just now";
    }

    static String size(long bytes) {
        if (bytes < KILO) return bytes + " bytes";
        if (bytes < KILO * KILO) return "%.1f kB".formatted((double) bytes / KILO);
        return "%.1f MB".formatted((double) bytes / (KILO * KILO));
    }
}
