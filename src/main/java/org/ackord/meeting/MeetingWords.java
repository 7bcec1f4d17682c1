package org.ackord.meeting;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A meeting in words for our own people. */
final class MeetingWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz (VV)", Locale.ENGLISH);

    private MeetingWords() {}

    /** By the clocks of the host, and of each zone of the customer's people. */
    static String when(Instant at, String zoneOfHost, List<Attendee> attendees) {
        var zones = new ArrayList<>(List.of(zoneOfHost));
        zones.addAll(new TreeSet<>(attendees.stream()
                .map(Attendee::zone)
                .filter(zone -> !zone.equals(zoneOfHost))
                .toList()));
        return zones.stream()
                .map(zone -> WHEN.format(at.atZone(ZoneId.of(zone))))
                .collect(joining(" = "));
    }

    static String about(MeetingView about) {
        var meeting = about.meeting();
        var lines = new ArrayList<String>();
        lines.add("%s: %s".formatted(meeting.key(), meeting.subject()));
        lines.add("%s, %d minutes"
                .formatted(when(meeting.startsAt(), meeting.zone(), about.attendees()), meeting.minutes()));
        lines.add(meeting.link() == null ? "No link" : "Link: " + meeting.link());
        about.agenda().forEach(document -> lines.add("Agenda: %s %s".formatted(document.title(), document.url())));
        return String.join("\n\n", lines);
    }

    static String linkTest(MeetingView about) {
        if (about.meeting().link() == null) return "There is none.";
        return about.linkTest() == null
                ? "Ackord has not opened it."
                : about.linkTest().words();
    }
}
