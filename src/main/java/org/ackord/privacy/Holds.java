package org.ackord.privacy;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: whom and what nobody may erase for now (GDPR, article 17(3)). */
@Repository
@Transactional
class Holds {

    record Hold(String id, String subject, String reason, String setBy) {}

    private static final String CASE = "case:";
    private static final String PERSON = "person:";

    private final JdbcClient jdbc;
    private final AddressHash hash;
    private final Clock clock;

    Holds(JdbcClient jdbc, AddressHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    String onCase(String caseKey, String reason, String by) {
        return set(CASE + caseKey, reason, by);
    }

    String onPerson(String email, String reason, String by) {
        return set(PERSON + hash.of(email), reason, by);
    }

    private String set(String subject, String reason, String by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into legal_hold (id, subject, reason, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(id, subject, reason, by, utc(clock.instant()))
                .update();
        return id;
    }

    boolean lift(String id) {
        return jdbc.sql("delete from legal_hold where id = ?").param(id).update() == 1;
    }

    @Transactional(readOnly = true)
    public List<Hold> all() {
        return jdbc.sql("select id, subject, reason, set_by from legal_hold order by set_at, id")
                .query(Hold.class)
                .list();
    }

    /** Those that keep this person from being erased. */
    @Transactional(readOnly = true)
    public Map<String, String> about(Person person) {
        var found = new HashMap<String, String>();
        var subjects = subjects(person.email());
        for (var hold : all()) {
            var held = subjects.contains(hold.subject)
                    || (hold.subject.startsWith(CASE)
                            && person.cases().contains(hold.subject.substring(CASE.length())));
            if (held)
                found.put("hold " + hold.id, "must be kept for now; lift it by DELETE /api/privacy/holds/" + hold.id);
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Set<String> heldCases() {
        return all().stream()
                .map(Hold::subject)
                .filter(subject -> subject.startsWith(CASE))
                .map(subject -> subject.substring(CASE.length()))
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public boolean holdsPerson(String email) {
        return all().stream().map(Hold::subject).anyMatch(subjects(email)::contains);
    }

    private Set<String> subjects(String email) {
        return hash.all(email).stream().map(PERSON::concat).collect(Collectors.toSet());
    }
}
