package org.ackord.casework;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ackord.correspondence.CaseWords;
import org.ackord.directory.Directory;
import org.ackord.privacy.RetainedData;
import org.ackord.search.SearchIndex;
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
    private final SearchIndex search;

    KeptCases(JdbcClient jdbc, CaseWords words, Directory directory, SearchIndex search) {
        this.search = search;
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
        search.rewrite(List.of(key));
        if (hasNoWords(contact)) forget(contact);
    }

    private void forget(String contact) {
        directory.forget(contact);
        search.rewrite(jdbc.sql("select case_key from support_case where contact_id = ?")
                .param(contact)
                .query(String.class)
                .list());
    }

    private boolean hasNoWords(String contact) {
        return jdbc.sql("select count(*) from support_case where contact_id = ? and subject <> ?")
                        .params(contact, ERASED)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
