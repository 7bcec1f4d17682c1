package org.ackord.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer in a text/calendar part (RFC 5545, RFC 5546): the first event of a calendar whose method is REPLY or COUNTER. Only the
 * lines are parsed. No time zone is looked up, nothing is fetched, and what cannot be read is no answer.
 */
final class CalendarReplies {

    private static final String COUNTER = "COUNTER";
    private static final Set<String> METHODS = Set.of("REPLY", COUNTER);
    private static final int LONGEST = 255;
    private static final int LONGEST_COMMENT = 2000;

    private CalendarReplies() {}

    static boolean isAnswer(String method) {
        return METHODS.contains(method.toUpperCase(Locale.ROOT));
    }

    static Optional<CalendarReply> in(String calendar) {
        var event = new FirstEvent();
        try {
            new CalendarParserImpl(true).parse(new UnfoldingReader(new StringReader(calendar), true), event);
        } catch (IOException | ParserException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return event.reply();
    }

    /** Remembers the method of the calendar and the lines of its first event. */
    private static final class FirstEvent implements ContentHandler {

        private final Map<String, String> values = new HashMap<>();
        private String property = "";
        private String method = "";
        private @Nullable String component;
        private boolean isOver;
        private int depth;

        Optional<CalendarReply> reply() {
            var uid = values.getOrDefault("UID", "");
            var attendee = values.getOrDefault("ATTENDEE", "").replaceFirst("(?i)^mailto:", "");
            if (!METHODS.contains(method) || uid.isEmpty() || attendee.isEmpty()) return Optional.empty();
            return Optional.of(new CalendarReply(
                    null,
                    "",
                    cut(uid, LONGEST),
                    number(values.getOrDefault("SEQUENCE", "0")),
                    cut(attendee, LONGEST),
                    cut(values.getOrDefault("ATTENDEE;PARTSTAT", "NEEDS-ACTION").toUpperCase(Locale.ROOT), LONGEST),
                    values.containsKey("DTSTAMP") ? cut(values.get("DTSTAMP"), LONGEST) : null,
                    values.containsKey("COMMENT") ? cut(unescaped(values.get("COMMENT")), LONGEST_COMMENT) : null,
                    method.equals(COUNTER) ? new CalendarReply.Proposal(start().orElse(null)) : null));
        }

        private Optional<Instant> start() {
            return CalendarTimes.instant(values.getOrDefault("DTSTART", ""), values.get("DTSTART;TZID"));
        }

        private boolean isInEvent() {
            return "VEVENT".equals(component) && depth == 1 && !isOver;
        }

        @Override
        public void startComponent(String name) {
            depth++;
            if (depth == 1) component = name.toUpperCase(Locale.ROOT);
        }

        @Override
        public void endComponent(String name) {
            if (isInEvent()) isOver = true;
            depth--;
        }

        @Override
        public void startProperty(String name) {
            property = name.toUpperCase(Locale.ROOT);
        }

        @Override
        public void propertyValue(String value) {
            if (depth == 0 && property.equals("METHOD")) method = value.strip().toUpperCase(Locale.ROOT);
            if (isInEvent()) values.putIfAbsent(property, value.strip());
        }

        @Override
        public void parameter(String name, String value) {
            if (isInEvent() && !values.containsKey(property))
                values.putIfAbsent(property + ';' + name.toUpperCase(Locale.ROOT), value.strip());
        }

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void endProperty(String name) {}

        private static String cut(@Nullable String value, int longest) {
            return SubjectLine.cut(SubjectLine.oneLine(String.valueOf(value)), longest);
        }

        private static String unescaped(@Nullable String text) {
            return String.valueOf(text)
                    .replace("\\n", " ")
                    .replace("\\N", " ")
                    .replace("\\,", ",")
                    .replace("\\;", ";")
                    .replace("\\\\", "\\");
        }

        private static int number(String digits) {
            return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
        }
    }
}
