package org.ackord.correspondence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates with times of calendars (RFC 5545 §3.3.5). Zones are known by their names in the database of time zones alone; the rules
 * that a calendar brings with it under names of its own are not read.
 */
final class CalendarTimes {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private CalendarTimes() {}

    static Optional<Instant> instant(String value, @Nullable String zone) {
        try {
            if (value.endsWith("Z")) return Optional.of(local(value.substring(0, value.length() - 1), ZoneOffset.UTC));
            return zone == null ? Optional.empty() : Optional.of(local(value, named(zone)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Instant local(String value, ZoneId zone) {
        return LocalDateTime.parse(value, FORM).atZone(zone).toInstant();
    }

    /** Some calendars write a path before it, such as {@code /citadel.org/20260601_1/Europe/Berlin}. */
    private static ZoneId named(String zone) {
        var plain = zone.replace("\"", "").strip();
        return ZoneId.of(plain.startsWith("/") ? plain.replaceFirst("^.*/([^/]+/[^/]+)$", "$1") : plain);
    }
}
