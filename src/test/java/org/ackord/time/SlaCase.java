package org.ackord.time;

import static java.util.stream.Collectors.toMap;
import static org.ackord.time.Calendars.ALL_DAY;
import static org.ackord.time.Calendars.NINE_HOURS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One case of sla-cases.json: values that two independent programs agreed on. */
record SlaCase(JsonNode json) {

    static List<SlaCase> all() {
        try (var file = SlaCase.class.getResourceAsStream("/sla-cases.json")) {
            return stream(new ObjectMapper().readTree(file).get("cases"))
                    .map(SlaCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.get("id").asText();
    }

    Instant start() {
        return instant(json.get("start"));
    }

    JsonNode expected() {
        return json.get("expected");
    }

    JsonNode expected(String key) {
        return expected().get(key);
    }

    Instant expectedInstant(String key) {
        return instant(expected(key));
    }

    List<Pause> pauses() {
        return stream(json.path("pauses"))
                .map(pause -> new Pause(instant(pause.get("from")), instant(pause.get("to"))))
                .toList();
    }

    /** Holidays by the way that the REST question takes them. */
    BusinessCalendar calendar() {
        return calendar(Map.of()).withHolidays(holidays());
    }

    BusinessCalendar calendar(Map<LocalDate, List<OpenInterval>> changes) {
        var special = new HashMap<>(changes);
        json.path("special_days")
                .fields()
                .forEachRemaining(day -> special.put(
                        LocalDate.parse(day.getKey()),
                        Calendars.hours(day.getValue().get(0).get(0).asText() + "-"
                                + day.getValue().get(0).get(1).asText())));
        return Calendars.calendar(Calendars.definition("America/New_York", week(), null, special));
    }

    private Map<DayOfWeek, List<OpenInterval>> week() {
        return switch (json.get("calendar").asText()) {
            case "NY-8x5" -> Calendars.week(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, NINE_HOURS);
            case "NY-24x7" -> Calendars.week(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, ALL_DAY);
            case "EMPTY" -> Map.of();
            default -> throw new IllegalStateException("Unknown calendar in " + id());
        };
    }

    private List<LocalDate> holidays() {
        return stream(json.get("holidays"))
                .map(date -> LocalDate.parse(date.asText()))
                .toList();
    }

    static Instant instant(JsonNode node) {
        var utc = Instant.parse(node.get("utc").asText());
        var local = OffsetDateTime.parse(node.get("local").asText());
        if (!local.toInstant().equals(utc)) throw new IllegalStateException("Two instants in one: " + node);
        return utc;
    }

    static Map<PromiseClock, Instant> byClock(JsonNode node) {
        return Stream.of("calendar_hours", "business_hours", "business_days")
                .filter(node::has)
                .collect(toMap(SlaCase::clock, reading -> instant(node.get(reading))));
    }

    private static PromiseClock clock(String reading) {
        return switch (reading) {
            case "calendar_hours" -> PromiseClock.ELAPSED;
            case "business_hours" -> PromiseClock.WORKING_TIME;
            default -> PromiseClock.BUSINESS_DAYS;
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
