package org.ackord.incident;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/** The fields of the pages of incidents, as they were typed; times by the clocks of the team. */
record IncidentForm(Map<String, String> fields, ZoneId zone) {

    IncidentRequest declared() {
        return new IncidentRequest(
                null,
                text("severity"),
                text("service"),
                text("title"),
                fields.get("text"),
                instant("startedAt"),
                instant("nextUpdateBy"),
                cases());
    }

    List<@Nullable String> cases() {
        return new ArrayList<>(IncidentReader.keys(text("cases")));
    }

    /** With the offset of the zone; null when nothing was typed. */
    @Nullable
    String instant(String field) {
        var typed = text(field);
        if (typed.isEmpty()) return null;
        try {
            return LocalDateTime.parse(typed).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException notOne) {
            throw new FaultyInput(field, "is no date and time, such as 2026-06-01T12:00");
        }
    }

    @Nullable
    String said() {
        return fields.get("text");
    }

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** To be shown again beside the fault. */
    Map<String, String> typed() {
        var typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }
}
