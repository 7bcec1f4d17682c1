package org.ackord.promise;

import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we promised a person. Rows name no customer, so that they outlive an erasure as they are. */
@Component
class PersonalPromises implements PersonalData {

    private final JdbcClient jdbc;

    PersonalPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "promises",
                jdbc.sql("SELECT case_key, kind, party, target, promise_clock, started_at, due_at, state, ended_at"
                                + " FROM promise WHERE case_key IN (:keys) ORDER BY started_at, id")
                        .param("keys", person.keys())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        // Nothing here is about a person.
    }
}
