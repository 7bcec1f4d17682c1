package org.ackord.audit;

import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lines of the audit log, deleted from its front only, so that the rest is one chain still ({@link Verification}): up to the
 * first that is too young. The last line stays, for an empty log looks like one that was wiped.
 */
@Component
class KeptLines implements RetainedData {

    private static final int BATCH = 500;
    private static final String OLD = " from audit_seal s where s.seq < (select min(y.seq) from audit_seal y"
            + " join audit_entry e on e.id = y.entry_id where e.happened_at >= :before"
            + " or y.seq = (select c.seq from audit_chain c where c.id = 1))";

    private final JdbcClient jdbc;

    KeptLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.AUDIT;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("select count(*), min(e.happened_at) from audit_entry e where e.id in (select s.entry_id" + OLD
                        + ")")
                .param("before", utc(before))
                .query(Due.of("lines of the audit log"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        var ids = jdbc.sql("select s.entry_id" + OLD + " order by s.seq limit " + BATCH)
                .param("before", utc(before))
                .query(String.class)
                .list();
        if (ids.isEmpty()) return 0;
        jdbc.sql("delete from audit_seal where entry_id in (:ids)")
                .param("ids", ids)
                .update();
        return jdbc.sql("delete from audit_entry where id in (:ids)")
                .param("ids", ids)
                .update();
    }
}
