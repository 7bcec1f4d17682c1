package org.ackord.outreach;

import static org.ackord.privacy.Pseudonym.ERASED;

import java.util.List;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which ways we wanted to reach a person, and what our people noted of it. Whoever is erased is not looked for any more. */
@Component
class PersonalOutreach implements PersonalData {

    private final JdbcClient jdbc;
    private final Outreach outreach;

    PersonalOutreach(JdbcClient jdbc, Outreach outreach) {
        this.jdbc = jdbc;
        this.outreach = outreach;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "outreach",
                jdbc.sql("SELECT o.business_key, o.occasion, o.contact_name, o.email, o.slack_channel, o.linkedin,"
                                + " o.phone, o.subject, o.starts_at, a.step, a.done_at, a.result, a.note"
                                + " FROM outreach o LEFT JOIN outreach_attempt a ON a.outreach_id = o.id"
                                + " WHERE lower(o.email) = :email ORDER BY o.begun_at, a.position_no")
                        .param("email", person.email())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        running(person).forEach(outreach::answered);
        jdbc.sql("UPDATE outreach_attempt SET note = :erased WHERE note IS NOT NULL AND outreach_id IN"
                        + " (SELECT id FROM outreach WHERE lower(email) = :email)")
                .param("erased", ERASED)
                .param("email", person.email())
                .update();
        erased.add(
                "outreach",
                jdbc.sql("UPDATE outreach SET contact_name = NULL, email = :pseudonym, slack_channel = NULL,"
                                + " linkedin = NULL, phone = NULL, phone_kind = 'NONE', subject = :erased,"
                                + " meeting_url = NULL WHERE lower(email) = :email")
                        .param("pseudonym", pseudonym.email())
                        .param("erased", ERASED)
                        .param("email", person.email())
                        .update());
    }

    private List<String> running(Person person) {
        return jdbc.sql("SELECT id FROM outreach WHERE lower(email) = :email AND ended_at IS NULL")
                .param("email", person.email())
                .query(String.class)
                .list();
    }
}
