package org.ackord.survey;

import static org.ackord.privacy.Pseudonym.ERASED;

import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person answered. Erased ones keep the score, which is nobody's name. */
@Component
class PersonalSurveys implements PersonalData {

    private final JdbcClient jdbc;

    PersonalSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "surveys",
                jdbc.sql("SELECT case_key, invited_at, reminded_at, answered_at, csat, remark FROM survey"
                                + " WHERE case_key IN (:keys) ORDER BY invited_at")
                        .param("keys", person.keys())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        erased.add(
                "survey",
                jdbc.sql("UPDATE survey SET remark = :erased WHERE case_key IN (:keys) AND remark <> :erased")
                        .param("erased", ERASED)
                        .param("keys", person.keys())
                        .update());
    }
}
