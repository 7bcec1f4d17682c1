package org.ackord.meeting;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ackord.engine.StepInput;
import org.ackord.input.Faults;
import org.ackord.meeting.MeetingRequest.AttendeeRequest;
import org.ackord.meeting.MeetingRequest.DocumentRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a meeting that was started by hand in Tasklist or by engine REST from the variables of the start, all of them texts. There
 * is one line for each attendee and each document; how to reach somebody is said of the first attendee.
 */
@Component
class MeetingForm {

    private static final List<String> FIELDS = List.of(
            "case",
            "subject",
            "start",
            "zone",
            "minutes",
            "host",
            "link",
            "agenda",
            "attendees",
            "attendeeZone",
            "attendeeLanguage",
            "slackChannel",
            "linkedinUrl",
            "phone",
            "phoneKind");
    private static final Pattern NAMED = Pattern.compile("(.*?)<([^<>]*)>");
    private static final Pattern DOCUMENT = Pattern.compile("(?:(.*?)[:\\s]\\s*)?(https?://\\S+)");

    private final MeetingReader reader;

    MeetingForm(MeetingReader reader) {
        this.reader = reader;
    }

    /** @param caseOfStart the case that the process was started for, null when for none */
    NewMeeting read(StepInput in, @Nullable String caseOfStart) {
        var faults = new Faults();
        in.given().stream()
                .filter(name -> !FIELDS.contains(name))
                .sorted()
                .forEach(name -> faults.add(true, name, "is unknown; a meeting is agreed with " + FIELDS));
        var said = new HashMap<String, @Nullable String>();
        FIELDS.forEach(field -> said.put(field, in.take(field, faults)));
        var caseKey = blankToNull(said.get("case"));
        faults.add(
                caseKey != null && caseOfStart != null && !caseKey.equals(caseOfStart),
                "case",
                "is another than the business key; give one of them");
        faults.refuseIfAny();
        return reader.read(request(said, caseKey == null ? caseOfStart : caseKey), requireNonNullElse(in.by(), ""));
    }

    private static MeetingRequest request(Map<String, @Nullable String> said, @Nullable String caseKey) {
        return new MeetingRequest(
                null,
                caseKey,
                said.get("subject"),
                said.get("start"),
                said.get("zone"),
                minutes(said.get("minutes")),
                said.get("host"),
                said.get("link"),
                documents(said.get("agenda")),
                attendees(said));
    }

    /** What is no number is no length of a meeting. */
    private static @Nullable Integer minutes(@Nullable String minutes) {
        if (minutes == null || minutes.isBlank()) return null;
        return minutes.strip().matches("\\d{1,6}") ? Integer.parseInt(minutes.strip()) : -1;
    }

    private static List<@Nullable DocumentRequest> documents(@Nullable String lines) {
        return new ArrayList<>(lines(lines).stream()
                .map(line -> {
                    var document = DOCUMENT.matcher(line);
                    return document.matches()
                            ? new DocumentRequest(document.group(1), document.group(2))
                            : new DocumentRequest(null, line);
                })
                .toList());
    }

    private static List<@Nullable AttendeeRequest> attendees(Map<String, @Nullable String> said) {
        var attendees = new ArrayList<@Nullable AttendeeRequest>();
        for (var line : lines(said.get("attendees")))
            attendees.add(attendee(line, attendees.isEmpty() ? said : Map.of(), said));
        return attendees;
    }

    private static AttendeeRequest attendee(
            String line, Map<String, @Nullable String> ofTheFirst, Map<String, @Nullable String> ofAll) {
        var named = NAMED.matcher(line);
        boolean hasName = named.matches();
        return new AttendeeRequest(
                hasName ? named.group(2).strip() : line,
                hasName ? blankToNull(named.group(1)) : null,
                blankToNull(ofAll.get("attendeeZone")),
                blankToNull(ofAll.get("attendeeLanguage")),
                ofTheFirst.get("slackChannel"),
                ofTheFirst.get("linkedinUrl"),
                ofTheFirst.get("phone"),
                ofTheFirst.get("phoneKind"));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
