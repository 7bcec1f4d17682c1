package org.ackord.meeting;

import static org.ackord.privacy.Pseudonym.ERASED;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ackord.privacy.Keys;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings that a person was invited to. Erased ones stay as figures: when, how long, how they ended. */
@Component
class PersonalMeetings implements PersonalData {

    private static final String OPEN = "SELECT m.meeting_key FROM meeting m JOIN meeting_attendee a"
            + " ON a.meeting_key = m.meeting_key WHERE a.email = ? AND m.state NOT IN ('HELD', 'CANCELLED')";

    private final JdbcClient jdbc;

    PersonalMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> names(String email) {
        return jdbc.sql("SELECT DISTINCT name FROM meeting_attendee WHERE email = ? AND name IS NOT NULL")
                .param(email)
                .query(String.class)
                .set();
    }

    @Override
    public Map<String, String> obstacles(Person person) {
        return jdbc.sql(OPEN).param(person.email()).query(String.class).list().stream()
                .collect(Collectors.toMap(key -> key, key -> "the meeting is not over; call it off first"));
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "meetings",
                jdbc.sql(
                                "SELECT m.meeting_key, m.subject, m.starts_at, m.minutes, m.state, a.name, a.zone_id, a.language,"
                                        + " a.slack_channel, a.linkedin_url, a.phone, a.phone_kind, a.answer, a.answered_at"
                                        + " FROM meeting_attendee a JOIN meeting m ON m.meeting_key = a.meeting_key"
                                        + " WHERE a.email = ? ORDER BY m.starts_at")
                        .param(person.email())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        var keys = Keys.neverEmpty(jdbc.sql("SELECT meeting_key FROM meeting_attendee WHERE email = ?")
                .param(person.email())
                .query(String.class)
                .set());
        erased.add(
                "meeting",
                jdbc.sql("UPDATE meeting SET subject = :erased WHERE meeting_key IN (:keys) AND subject <> :erased")
                        .param("erased", ERASED)
                        .param("keys", keys)
                        .update());
        jdbc.sql("UPDATE meeting_event SET note = NULL WHERE meeting_key IN (:keys)")
                .param("keys", keys)
                .update();
        jdbc.sql("UPDATE meeting_event SET by_whom = ? WHERE by_whom = ?")
                .params(pseudonym.email(), person.email())
                .update();
        erased.add(
                "meeting_attendee",
                jdbc.sql(
                                "UPDATE meeting_attendee SET email = ?, name = NULL, slack_channel = NULL, linkedin_url = NULL,"
                                        + " phone = NULL, phone_kind = 'NONE', answer_stamp = NULL WHERE email = ?")
                        .params(pseudonym.email(), person.email())
                        .update());
    }
}
