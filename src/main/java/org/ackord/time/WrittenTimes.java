package org.ackord.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes instants in the zone of the support's calendar. */
@Component
public class WrittenTimes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a zzz", Locale.US);

    private static final DateTimeFormatter GERMAN_DATE =
            DateTimeFormatter.ofPattern("EEE, d. MMM yyyy, HH:mm zzz", Locale.GERMANY);

    private final SupportCalendar support;

    WrittenTimes(SupportCalendar support) {
        this.support = support;
    }

    /** For mails, which are in English whoever causes them. */
    public String written(Instant at) {
        return DATE.format(at.atZone(support.zone()));
    }

    /** In the language of whoever asks for a page of ours. */
    public String shown(Instant at) {
        var locale = LocaleContextHolder.getLocale();
        var format = locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN_DATE : DATE;
        return format.format(at.atZone(support.zone()));
    }
}
