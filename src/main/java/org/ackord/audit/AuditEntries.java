package org.ackord.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.ackord.time.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the audit log holds. */
@Repository
class AuditEntries {

    /** A line with its place in the chain. */
    record Sealed(long seq, AuditEntry entry, String previousHash, String hash) {

        boolean fitsItsSeal() {
            return entry.hashAfter(previousHash).equals(hash);
        }
    }

    /** The last seal. */
    record End(long seq, String hash) {}

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final String LINE = "e.id, e.happened_at, e.actor, e.address, e.action, e.about, e.detail";

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<AuditEntry> unsealed(Instant since) {
        return jdbc.sql("select " + LINE + " from audit_entry e where e.happened_at >= ? and not exists"
                        + " (select 1 from audit_seal s where s.entry_id = e.id) order by e.happened_at, e.id")
                .param(Utc.utc(since))
                .query((row, number) -> entry(row))
                .list();
    }

    /** Those of the given lines that have a seal already. */
    @Transactional(readOnly = true)
    Set<String> sealed(List<AuditEntry> lines) {
        return jdbc.sql("select entry_id from audit_seal where entry_id in (:ids)")
                .param("ids", lines.stream().map(AuditEntry::id).toList())
                .query(String.class)
                .set();
    }

    /** The next lines in the order of their seals. */
    @Transactional(readOnly = true)
    List<Sealed> after(long seq, @Nullable Instant from, @Nullable Instant until, int most) {
        return jdbc.sql("select s.seq, s.previous_hash, s.hash, " + LINE
                        + " from audit_seal s join audit_entry e on e.id = s.entry_id"
                        + " where s.seq > ? and e.happened_at >= ? and e.happened_at < ? order by s.seq limit ?")
                .params(seq, Utc.utc(from == null ? BEGINNING : from), Utc.utc(until == null ? END : until), most)
                .query((row, number) -> new Sealed(
                        row.getLong("seq"), entry(row), row.getString("previous_hash"), row.getString("hash")))
                .list();
    }

    @Transactional(readOnly = true)
    End end() {
        return jdbc.sql("select seq, hash from audit_chain where id = 1")
                .query(End.class)
                .single();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Utc.instant(row.getObject("happened_at", LocalDateTime.class)),
                row.getString("actor"),
                row.getString("address"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("about"),
                row.getString("detail"));
    }
}
