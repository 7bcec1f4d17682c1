package org.ackord.meeting;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.appointment.BusyTime;
import org.ackord.casework.KeyNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of meetings. */
@Repository
class MeetingTable {

    private static final String SELECT = "SELECT meeting_key, uid, sequence_no, case_key, subject, starts_at, minutes,"
            + " zone_id, host, link, state, agreed_at, invited_at, ended_at FROM meeting";
    private static final String INSERT = "INSERT INTO meeting (meeting_key, uid, sequence_no, case_key, subject,"
            + " starts_at, minutes, zone_id, host, link, state, external_id, external_hash, agreed_at)"
            + " VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'AGREED', ?, ?, ?)";

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextKey(Instant now) {
        return KeyNumbers.next(
                "M",
                jdbc.sql("INSERT INTO meeting_number (taken_at) VALUES (?)").param(utc(now)));
    }

    void insert(String key, String uid, NewMeeting agreed, Instant now) {
        jdbc.sql(INSERT)
                .params(key, uid, agreed.caseKey(), agreed.subject(), utc(agreed.startsAt()), agreed.minutes())
                .params(agreed.zone().getId(), agreed.host(), agreed.link(), agreed.externalId())
                .params(agreed.externalHash(), utc(now))
                .update();
    }

    Optional<Meeting> find(String key) {
        return jdbc.sql(SELECT + " WHERE meeting_key = ?")
                .param(key)
                .query(MeetingTable::row)
                .optional();
    }

    Meeting of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no meeting " + key));
    }

    /** The same, and nobody else changes it until the transaction is over. */
    Optional<Meeting> lock(String key) {
        return jdbc.sql(SELECT + " WHERE meeting_key = ? FOR UPDATE")
                .param(key)
                .query(MeetingTable::row)
                .optional();
    }

    Optional<Meeting> byUid(String uid) {
        return jdbc.sql(SELECT + " WHERE uid = ?")
                .param(uid)
                .query(MeetingTable::row)
                .optional();
    }

    Optional<String> keyOfExternalId(String externalId) {
        return jdbc.sql("SELECT meeting_key FROM meeting WHERE external_id = ?")
                .param(externalId)
                .query(String.class)
                .optional();
    }

    boolean hasHash(String key, @Nullable String externalHash) {
        return jdbc.sql("SELECT COUNT(*) FROM meeting WHERE meeting_key = ? AND external_hash = ?")
                        .params(key, externalHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The next first. */
    List<Meeting> ofCase(String caseKey) {
        return jdbc.sql(SELECT + " WHERE case_key = ? ORDER BY starts_at DESC, meeting_key")
                .param(caseKey)
                .query(MeetingTable::row)
                .list();
    }

    /** When the host is at other meetings. */
    List<BusyTime> othersOf(Meeting meeting) {
        return jdbc
                .sql(SELECT + " WHERE host = ? AND meeting_key <> ? AND ended_at IS NULL"
                        + " AND state IN ('AGREED', 'TENTATIVE', 'ACCEPTED')")
                .params(meeting.host(), meeting.key())
                .query(MeetingTable::row)
                .list()
                .stream()
                .map(other ->
                        new BusyTime(other.startsAt(), other.startsAt().plus(Duration.ofMinutes(other.minutes()))))
                .toList();
    }

    List<Meeting> all(Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " WHERE meeting_key IN (:keys)")
                .param("keys", keys)
                .query(MeetingTable::row)
                .list();
    }

    /** @return false when its process was started before */
    boolean start(String key, Instant now) {
        return jdbc.sql("UPDATE meeting SET started_at = ? WHERE meeting_key = ? AND started_at IS NULL")
                        .params(utc(now), key)
                        .update()
                == 1;
    }

    void invited(String key, Instant now) {
        jdbc.sql("UPDATE meeting SET invited_at = ? WHERE meeting_key = ?")
                .params(utc(now), key)
                .update();
    }

    void state(String key, MeetingState state) {
        jdbc.sql("UPDATE meeting SET state = ? WHERE meeting_key = ?")
                .params(state.name(), key)
                .update();
    }

    void end(String key, MeetingState state, Instant now) {
        jdbc.sql("UPDATE meeting SET state = ?, ended_at = ? WHERE meeting_key = ?")
                .params(state.name(), utc(now), key)
                .update();
    }

    /** Another one, which nobody has tested. */
    void link(String key, String link) {
        jdbc.sql("UPDATE meeting SET link = ?, link_verdict = NULL, link_finding = NULL, link_tested_at = NULL"
                        + " WHERE meeting_key = ?")
                .params(link, key)
                .update();
    }

    void nextSequence(String key) {
        jdbc.sql("UPDATE meeting SET sequence_no = sequence_no + 1 WHERE meeting_key = ?")
                .param(key)
                .update();
    }

    void move(String key, Instant startsAt, String zone) {
        jdbc.sql("UPDATE meeting SET starts_at = ?, zone_id = ?, state = 'AGREED', invited_at = NULL,"
                        + " sequence_no = sequence_no + 1 WHERE meeting_key = ?")
                .params(utc(startsAt), zone, key)
                .update();
    }

    void host(String key, String userId) {
        jdbc.sql("UPDATE meeting SET host = ? WHERE meeting_key = ?")
                .params(userId, key)
                .update();
    }

    private static Meeting row(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getString("meeting_key"),
                row.getString("uid"),
                row.getInt("sequence_no"),
                row.getString("case_key"),
                row.getString("subject"),
                at(row, "starts_at"),
                row.getInt("minutes"),
                row.getString("zone_id"),
                row.getString("host"),
                row.getString("link"),
                MeetingState.valueOf(row.getString("state")),
                at(row, "agreed_at"),
                orNull(row, "invited_at"),
                orNull(row, "ended_at"));
    }
}
