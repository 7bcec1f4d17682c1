package org.ackord.appointment;

import static org.ackord.privacy.Pseudonym.ERASED;

import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person was offered, chose and wrote. */
@Component
class PersonalOffers implements PersonalData {

    private final JdbcClient jdbc;

    PersonalOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "times offered",
                jdbc.sql("SELECT business_key, subject, language_tag, zone_id, made_at, answered_at, chosen, remark"
                                + " FROM time_offer WHERE lower(email) = :email ORDER BY made_at")
                        .param("email", person.email())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        erased.add(
                "time_offer",
                jdbc.sql(
                                "UPDATE time_offer SET email = :pseudonym, subject = :erased, language_tag = NULL, zone_id = 'UTC',"
                                        + " remark = CASE WHEN remark IS NULL THEN NULL ELSE :erased END"
                                        + " WHERE lower(email) = :email")
                        .param("pseudonym", pseudonym.email())
                        .param("erased", ERASED)
                        .param("email", person.email())
                        .update());
    }
}
