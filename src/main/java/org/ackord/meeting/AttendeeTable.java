package org.ackord.meeting;

import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is invited, how they can be reached, and what they answered; and the documents of the agenda. */
@Repository
class AttendeeTable {

    private static final String SELECT = "SELECT email, name, zone_id, language, slack_channel, linkedin_url, phone,"
            + " phone_kind, answer, answered_at, answer_stamp FROM meeting_attendee WHERE meeting_key = ? ORDER BY place";
    private static final String INSERT = "INSERT INTO meeting_attendee (meeting_key, place, email, name, zone_id,"
            + " language, slack_channel, linkedin_url, phone, phone_kind, answer)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEEDS_ACTION')";

    private final JdbcClient jdbc;

    AttendeeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String key, NewMeeting agreed) {
        for (int place = 0; place < agreed.attendees().size(); place++)
            insert(key, place, agreed.attendees().get(place));
        for (int place = 0; place < agreed.agenda().size(); place++) {
            var document = agreed.agenda().get(place);
            jdbc.sql("INSERT INTO meeting_document (meeting_key, place, title, url) VALUES (?, ?, ?, ?)")
                    .params(key, place, document.title(), document.url())
                    .update();
        }
    }

    private void insert(String key, int place, Attendee attendee) {
        var channels = attendee.channels();
        jdbc.sql(INSERT)
                .params(key, place, attendee.email(), attendee.name(), attendee.zone(), attendee.language())
                .params(channels.slackChannel(), channels.linkedinUrl(), channels.phone())
                .param(channels.phoneKind().name())
                .update();
    }

    List<Attendee> of(String key) {
        return jdbc.sql(SELECT).param(key).query(AttendeeTable::row).list();
    }

    List<AgendaDocument> agenda(String key) {
        return jdbc.sql("SELECT title, url FROM meeting_document WHERE meeting_key = ? ORDER BY place")
                .param(key)
                .query(AgendaDocument.class)
                .list();
    }

    void answer(String key, String email, Answer answer, @Nullable String stamp, Instant at) {
        jdbc.sql("UPDATE meeting_attendee SET answer = ?, answer_stamp = ?, answered_at = ?"
                        + " WHERE meeting_key = ? AND email = ?")
                .params(answer.name(), stamp, utc(at), key, email)
                .update();
    }

    /** A new time asks everybody anew. */
    void forgetAnswers(String key) {
        jdbc.sql("UPDATE meeting_attendee SET answer = 'NEEDS_ACTION', answer_stamp = NULL, answered_at = NULL"
                        + " WHERE meeting_key = ?")
                .param(key)
                .update();
    }

    private static Attendee row(ResultSet row, int number) throws SQLException {
        return new Attendee(
                row.getString("email"),
                row.getString("name"),
                row.getString("zone_id"),
                row.getString("language"),
                new Channels(
                        row.getString("slack_channel"),
                        row.getString("linkedin_url"),
                        row.getString("phone"),
                        Channels.PhoneKind.valueOf(row.getString("phone_kind"))),
                Answer.valueOf(row.getString("answer")),
                orNull(row, "answered_at"),
                row.getString("answer_stamp"));
    }
}
