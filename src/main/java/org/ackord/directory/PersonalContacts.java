package org.ackord.directory;

import static org.ackord.time.Utc.instant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory holds about a person. */
@Component
class PersonalContacts implements PersonalData {

    private final JdbcClient jdbc;

    PersonalContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> addresses() {
        var found = new HashMap<String, Instant>();
        jdbc.sql("SELECT email, created_at FROM contact WHERE email NOT LIKE '%@erased.invalid'")
                .query(row -> {
                    found.put(row.getString(1), instant(row.getObject(2, LocalDateTime.class)));
                });
        return found;
    }

    @Override
    public Set<String> names(String email) {
        return jdbc.sql("SELECT name FROM contact WHERE email = ? AND name IS NOT NULL")
                .param(email)
                .query(String.class)
                .set();
    }

    @Override
    public void export(Person person, PersonExport export) {
        export.section(
                "contacts",
                jdbc.sql("SELECT p.email, p.name, p.language, p.created_at, c.name AS customer, c.tier"
                                + " FROM contact p JOIN customer c ON c.id = p.customer_id WHERE p.email = ?")
                        .param(person.email())
                        .query()
                        .listOfRows());
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        erased.add(
                "contact",
                jdbc.sql("UPDATE contact SET email = ?, name = NULL WHERE email = ?")
                        .params(pseudonym.email(), person.email())
                        .update());
    }
}
