package org.ackord.time;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of calendars as rows that are only ever added. */
@Repository
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> newestVersion(String id) {
        return jdbc.sql(
                        "SELECT version_no FROM calendar_version WHERE calendar_id = ? ORDER BY version_no DESC LIMIT 1")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    BusinessCalendar read(String id, int version) {
        var week = days("iso_weekday", "calendar_opening", id, version, row -> DayOfWeek.of(row.getInt(1)));
        var special =
                days("special_date", "calendar_special_day", id, version, row -> row.getObject(1, LocalDate.class));
        var definition = jdbc.sql(
                        "SELECT zone_id, holiday_region FROM calendar_version WHERE calendar_id = ? AND version_no = ?")
                .params(id, version)
                .query((row, n) -> new CalendarDefinition(ZoneId.of(row.getString(1)), week, row.getString(2), special))
                .single();
        return BusinessCalendar.of(id, version, definition);
    }

    void write(String id, int version, CalendarDefinition definition) {
        jdbc.sql("INSERT INTO calendar_version (calendar_id, version_no, zone_id, holiday_region) VALUES (?, ?, ?, ?)")
                .params(id, version, definition.zone().getId(), definition.holidayRegion())
                .update();
        definition.week().forEach((day, hours) -> hours.forEach(each -> writeOpening(id, version, day, each)));
        definition.specialDays().forEach((date, hours) -> {
            if (hours.isEmpty()) writeSpecial(id, version, date, 0, null);
            for (int n = 0; n < hours.size(); n++) writeSpecial(id, version, date, n, hours.get(n));
        });
    }

    private void writeOpening(String id, int version, DayOfWeek day, OpenInterval hours) {
        jdbc.sql("INSERT INTO calendar_opening (calendar_id, version_no, iso_weekday, opens_at, closes_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        id,
                        version,
                        day.getValue(),
                        hours.open().toString(),
                        hours.close().toString())
                .update();
    }

    private void writeSpecial(String id, int version, LocalDate date, int n, @Nullable OpenInterval hours) {
        jdbc.sql("INSERT INTO calendar_special_day"
                        + " (calendar_id, version_no, special_date, interval_no, opens_at, closes_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, version, date, n)
                .param(hours == null ? null : hours.open().toString())
                .param(hours == null ? null : hours.close().toString())
                .update();
    }

    private <D> Map<D, List<OpenInterval>> days(String day, String table, String id, int version, DayOf<D> dayOf) {
        return jdbc
                .sql("SELECT %s, opens_at, closes_at FROM %s WHERE calendar_id = ? AND version_no = ?"
                        .formatted(day, table))
                .params(id, version)
                .query((row, n) -> Map.entry(dayOf.read(row), hours(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, flatMapping(entry -> entry.getValue(), toList())));
    }

    private static Stream<OpenInterval> hours(ResultSet row) throws SQLException {
        var opens = row.getString(2);
        return opens == null
                ? Stream.empty()
                : Stream.of(new OpenInterval(LocalTime.parse(opens), LocalTime.parse(row.getString(3))));
    }

    private interface DayOf<D> {
        D read(ResultSet row) throws SQLException;
    }
}
