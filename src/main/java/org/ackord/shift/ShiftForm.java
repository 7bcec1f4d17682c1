package org.ackord.shift;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ackord.input.FaultyInput;

/** The fields of the page of shifts, as they were typed. What is faulty is told by its field. */
record ShiftForm(Map<String, String> fields) {

    /** In front of the key of a case. */
    private static final String NOTE = "note.";

    private static final int LONGEST_NOTE = 2000;

    String user(String self) {
        var user = text("user");
        return user.isEmpty() ? self : user;
    }

    Instant instant(String field, ZoneId zone) {
        return read(
                field,
                "is no date and time, such as 2026-06-01T12:00",
                text -> LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    LocalTime time(String field) {
        return read(field, "is no time of day, such as 09:00", LocalTime::parse);
    }

    DayOfWeek weekday() {
        return read("weekday", "is no day of the week", text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    ZoneId zone() {
        return read("zone", "is no time zone, such as Europe/Berlin", ZoneId::of);
    }

    /** The note for all cases, and those for single ones, by the keys of the cases. */
    String noteFor(String caseKey) {
        var own = note(NOTE + caseKey);
        return own.isEmpty() ? note("note") : own;
    }

    /** What was typed, to be shown again beside the fault. */
    Map<String, String> typed() {
        var typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }

    private String note(String field) {
        var note = text(field);
        if (note.length() > LONGEST_NOTE)
            throw new FaultyInput(field, "is longer than %d characters".formatted(LONGEST_NOTE));
        return note;
    }

    private <T> T read(String field, String fault, Function<String, T> how) {
        try {
            return how.apply(text(field));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw new FaultyInput(field, fault);
        }
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
