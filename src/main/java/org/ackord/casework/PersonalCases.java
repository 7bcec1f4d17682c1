package org.ackord.casework;

import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.instant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.ackord.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a person. Erased ones stay as figures: when, how long, of which kind; no word of what they were about. */
@Component
class PersonalCases implements PersonalData {

    private static final String OVER = "('CLOSED', 'DISMISSED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final SearchIndex search;

    PersonalCases(JdbcClient jdbc, SearchIndex search) {
        this.search = search;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> addresses() {
        var found = new HashMap<String, Instant>();
        jdbc.sql("SELECT email, added_at FROM case_participant UNION ALL SELECT sender, proposed_at FROM case_link")
                .query(row -> {
                    found.merge(
                            row.getString(1),
                            instant(row.getObject(2, LocalDateTime.class)),
                            (one, other) -> one.isBefore(other) ? one : other);
                });
        return found;
    }

    @Override
    public Set<String> cases(String email) {
        return jdbc.sql("SELECT s.case_key FROM support_case s JOIN contact p ON p.id = s.contact_id WHERE p.email = ?")
                .param(email)
                .query(String.class)
                .set();
    }

    @Override
    public Map<String, String> obstacles(Person person) {
        var open = new TreeMap<String, String>();
        jdbc.sql("SELECT case_key FROM support_case WHERE case_key IN (:keys) AND status NOT IN " + OVER)
                .param("keys", person.keys())
                .query(String.class)
                .list()
                .forEach(key -> open.put(key, "is not closed; close or withdraw it first"));
        return open;
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "cases",
                jdbc.sql("SELECT case_key, external_id, status, nature, severity, product, channel, tier, subject,"
                                + " consultant, owner, received_at, answered_at, resolved_at, closed_at, follows"
                                + " FROM support_case WHERE case_key IN (:keys) ORDER BY received_at, case_key")
                        .param("keys", person.keys())
                        .query()
                        .listOfRows());
        export.section(
                "participations",
                jdbc.sql("SELECT case_key, email, added_at FROM case_participant WHERE LOWER(email) = ?")
                        .param(person.email())
                        .query()
                        .listOfRows());
        export.section(
                "links",
                jdbc.sql(
                                "SELECT case_key, other_key, sender, state, proposed_at FROM case_link WHERE LOWER(sender) = ?")
                        .param(person.email())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        search.rewrite(person.cases());
        erased.add("support_case", eraseCases(person.keys()));
        erased.add(
                "case_link",
                jdbc.sql("DELETE FROM case_link WHERE LOWER(sender) = :email OR case_key IN (:keys)")
                        .param("email", person.email())
                        .param("keys", person.keys())
                        .update());
        erased.add(
                "case_participant",
                jdbc.sql("DELETE FROM case_participant WHERE LOWER(email) = ?")
                        .param(person.email())
                        .update());
    }

    private int eraseCases(Set<String> keys) {
        return jdbc.sql("UPDATE support_case SET subject = :erased, external_id = NULL, external_hash = NULL,"
                        + " row_version = row_version + 1 WHERE case_key IN (:keys) AND subject <> :erased")
                .param("erased", ERASED)
                .param("keys", keys)
                .update();
    }
}
