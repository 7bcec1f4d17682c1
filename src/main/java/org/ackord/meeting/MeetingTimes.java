package org.ackord.meeting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ackord.input.Faults;
import org.ackord.time.SupportCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads when a meeting is: by the clocks on the walls of a zone, or as an instant with an offset. */
@Component
class MeetingTimes {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final String FORM =
            "is missing or no date and time, such as 2026-06-05T10:00 in the zone, or 2026-06-05T10:00:00-04:00";

    private final SupportCalendar support;
    private final Clock clock;

    MeetingTimes(SupportCalendar support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    /** The zone of the team, where none is given. */
    ZoneId zone(Faults faults, String field, @Nullable String zone) {
        if (zone == null || zone.isBlank()) return support.get().zone();
        return known(zone.strip()).orElseGet(() -> {
            faults.add(true, field, "is no time zone, such as Europe/Berlin");
            return support.get().zone();
        });
    }

    /** Places alone, whose clocks change as they do there: no offsets, and no abbreviations. */
    static Optional<ZoneId> known(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone) && (zone.contains("/") || zone.equals("UTC"))
                ? Optional.of(ZoneId.of(zone))
                : Optional.empty();
    }

    Instant start(Faults faults, @Nullable String start, ZoneId zone) {
        var read = read(start == null ? "" : start.strip(), zone);
        faults.add(read.isEmpty(), "start", FORM);
        if (read.isEmpty()) return Instant.EPOCH;
        var at = read.get().truncatedTo(ChronoUnit.SECONDS);
        faults.add(isSkipped(start, zone), "start", "is skipped by the clocks of that zone, which go forward there");
        faults.add(!at.isAfter(clock.instant()), "start", "has passed");
        faults.add(at.isAfter(clock.instant().plus(FARTHEST)), "start", "lies more than a year ahead");
        return at;
    }

    private static Optional<Instant> read(String start, ZoneId zone) {
        return local(start).map(local -> local.atZone(zone).toInstant()).or(() -> instant(start));
    }

    private static boolean isSkipped(@Nullable String start, ZoneId zone) {
        return local(String.valueOf(start).strip())
                .filter(local -> zone.getRules().getValidOffsets(local).isEmpty())
                .isPresent();
    }

    private static Optional<LocalDateTime> local(String start) {
        try {
            return Optional.of(LocalDateTime.parse(start));
        } catch (DateTimeParseException notLocal) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String start) {
        try {
            return Optional.of(OffsetDateTime.parse(start).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
