package org.ackord.invitation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The zone that a meeting is in (RFC 5545 §3.6.5), by the rules that this Java knows: the changes of the clocks before and after
 * the meeting, which is all that one date needs.
 */
final class ZoneOfMeeting {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private ZoneOfMeeting() {}

    static VTimeZone around(ZonedDateTime start) {
        var zone = new VTimeZone();
        zone.add(new TzId(start.getZone().getId()));
        var rules = start.getZone().getRules();
        var changes = Stream.of(
                        rules.previousTransition(start.toInstant().plusSeconds(1)),
                        rules.nextTransition(start.toInstant()))
                .filter(change -> change != null)
                .toList();
        changes.forEach(change -> zone.add(observance(change, start.getZone())));
        if (changes.isEmpty()) zone.add(described(new Standard(), LONG_AGO, start.getOffset(), start.getOffset()));
        return zone;
    }

    private static Observance observance(ZoneOffsetTransition change, ZoneId zone) {
        var isSummer = zone.getRules().isDaylightSavings(change.getInstant());
        var described = described(
                isSummer ? new Daylight() : new Standard(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
        described.add(new TzName(NAME.format(change.getInstant().atZone(zone))));
        return described;
    }

    /** Its start is told by the clocks before the change. */
    private static Observance described(
            Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(from));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
