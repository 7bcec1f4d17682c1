package org.ackord.casework;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.correspondence.CaseWords;
import org.ackord.directory.Directory;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases that ended long ago: every word goes, and the contact who has no other case. When it came, how long it took and what was
 * promised stays, under nobody's name.
 */
@Component
class KeptCases implements RetainedData {

    private static final int BATCH = 50;
    private static final String OLD = " from support_case where status in ('CLOSED', 'DISMISSED', 'WITHDRAWN')"
            + " and closed_at < :before and subject <> '" + ERASED + "' and case_key not in (:held)";

    private final JdbcClient jdbc;
    private final CaseWords words;
    private final Directory directory;

    KeptCases(JdbcClient jdbc, CaseWords words, Directory directory) {
        this.jdbc = jdbc;
        this.words = words;
        this.directory = directory;
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("select count(*), min(closed_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("words of cases"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        var old = jdbc.sql("select case_key" + OLD + " order by closed_at limit " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(String.class)
                .list();
        old.forEach(this::deleteCase);
        return old.size();
    }

    private void deleteCase(String key) {
        words.delete(key);
        jdbc.sql("delete from case_link where case_key = ? or other_key = ?")
                .params(key, key)
                .update();
        jdbc.sql("delete from case_participant where case_key = ?").param(key).update();
        jdbc.sql("delete from case_watcher where case_key = ?").param(key).update();
        var contact = jdbc.sql("select contact_id from support_case where case_key = ?")
                .param(key)
                .query(String.class)
                .single();
        jdbc.sql("update support_case set subject = ?, external_id = null, external_hash = null,"
                        + " row_version = row_version + 1 where case_key = ?")
                .params(ERASED, key)
                .update();
        if (hasNoWords(contact)) directory.forget(contact);
    }

    private boolean hasNoWords(String contact) {
        return jdbc.sql("select count(*) from support_case where contact_id = ? and subject <> ?")
                        .params(contact, ERASED)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
