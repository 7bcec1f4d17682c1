package org.ackord.desk;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ackord.correspondence.QuarantinedMail;
import org.ackord.time.BusinessCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts mails in quarantine into words, with times in the zone of the support's calendar. */
@Component
class MailLines {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a zzz", Locale.US);
    private static final int KILO = 1000;

    private final BusinessCalendars calendars;
    private final String calendar;
    private final Clock clock;

    MailLines(BusinessCalendars calendars, @Value("${ackord.support.calendar}") String calendar, Clock clock) {
        this.calendars = calendars;
        this.calendar = calendar;
        this.clock = clock;
    }

    MailLine of(QuarantinedMail mail, boolean needsSender) {
        return new MailLine(
                mail.id(),
                mail.header().email(),
                mail.header().name(),
                mail.header().subject(),
                requireNonNullElse(mail.reason(), ""),
                written(mail.receivedAt()),
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
        return "%s by %s, %s".formatted(did, mail.handledBy(), written(mail.handledAt()));
    }

    private String written(Instant at) {
        return DATE.format(at.atZone(calendars.get(calendar).zone()));
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
