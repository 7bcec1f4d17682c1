package org.ackord.shift;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of weekly shifts and absences. */
@Repository
class ShiftTables {

    private final JdbcClient jdbc;

    ShiftTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who has planned anything that counts after an instant. */
    Set<String> planners(Instant after) {
        return jdbc.sql("SELECT user_id FROM weekly_shift UNION SELECT user_id FROM absence WHERE ends_at > ?")
                .param(utc(after))
                .query(String.class)
                .set();
    }

    List<WeeklyShift> shiftsOf(String userId) {
        return jdbc.sql("SELECT id, user_id, iso_weekday, begins_at, ends_at, zone_id FROM weekly_shift"
                        + " WHERE user_id = ? ORDER BY iso_weekday, begins_at")
                .param(userId)
                .query(ShiftTables::shift)
                .list();
    }

    List<Absence> absencesOf(String userId, Instant after) {
        return jdbc.sql("SELECT id, user_id, begins_at, ends_at FROM absence WHERE user_id = ? AND ends_at > ?"
                        + " ORDER BY begins_at")
                .params(userId, utc(after))
                .query(ShiftTables::absence)
                .list();
    }

    boolean isPlanned(WeeklyShift other) {
        return shiftsOf(other.userId()).stream()
                .anyMatch(shift -> shift.weekday() == other.weekday()
                        && shift.zone().equals(other.zone())
                        && shift.from().equals(other.from()));
    }

    void enter(WeeklyShift shift) {
        jdbc.sql("INSERT INTO weekly_shift (id, user_id, iso_weekday, begins_at, ends_at, zone_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(shift.id(), shift.userId(), shift.weekday().getValue())
                .params(
                        shift.from().toString(),
                        shift.to().toString(),
                        shift.zone().getId())
                .update();
    }

    boolean removeShift(String id) {
        return jdbc.sql("DELETE FROM weekly_shift WHERE id = ?").param(id).update() > 0;
    }

    void enter(Absence absence, String by, Instant at) {
        jdbc.sql("INSERT INTO absence (id, user_id, kind, begins_at, ends_at, entered_by, entered_at)"
                        + " VALUES (?, ?, 'away', ?, ?, ?, ?)")
                .params(absence.id(), absence.userId(), utc(absence.from()), utc(absence.to()))
                .params(by, utc(at))
                .update();
    }

    /** Takes away what was to come. */
    void cancel(String absenceId) {
        jdbc.sql("DELETE FROM absence WHERE id = ?").param(absenceId).update();
    }

    void end(String absenceId, Instant at) {
        jdbc.sql("UPDATE absence SET ends_at = ? WHERE id = ?")
                .params(utc(at), absenceId)
                .update();
    }

    /** What nobody asks about any more. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM absence WHERE ends_at < ?").param(utc(before)).update();
        jdbc.sql("DELETE FROM handover_offer WHERE handover_id IN (SELECT id FROM handover WHERE ended_at < ?)")
                .param(utc(before))
                .update();
        jdbc.sql("DELETE FROM handover WHERE ended_at < ?").param(utc(before)).update();
    }

    /** One at a time, until the transaction ends. */
    void lockWatch() {
        jdbc.sql("SELECT id FROM shift_watch WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    private static WeeklyShift shift(ResultSet row, int number) throws SQLException {
        return new WeeklyShift(
                row.getString("id"),
                row.getString("user_id"),
                DayOfWeek.of(row.getInt("iso_weekday")),
                LocalTime.parse(row.getString("begins_at")),
                LocalTime.parse(row.getString("ends_at")),
                ZoneId.of(row.getString("zone_id")));
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("id"),
                row.getString("user_id"),
                instant(row.getObject("begins_at", LocalDateTime.class)),
                instant(row.getObject("ends_at", LocalDateTime.class)));
    }
}
