package org.ackord.audit;

import java.time.Instant;
import java.util.List;
import org.ackord.audit.AuditEntries.End;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seals of the audit log: each covers its line and the seal before, so that no line can be changed or taken out unseen. */
@Component
class AuditChain {

    private final JdbcClient jdbc;
    private final AuditEntries entries;

    AuditChain(JdbcClient jdbc, AuditEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Some may have their seal by now: another node, or this one at its start, may have found them unsealed. */
    @Transactional
    public void seal(List<AuditEntry> committed) {
        if (committed.isEmpty()) return;
        var end = lockedEnd();
        var sealed = entries.sealed(committed);
        append(committed.stream().filter(line -> !sealed.contains(line.id())).toList(), end);
    }

    /** Lines whose node died before it could seal them. */
    @Transactional
    public void sealWhatIsLeft(Instant since) {
        var end = lockedEnd();
        append(entries.unsealed(since), end);
    }

    private void append(List<AuditEntry> unsealed, End end) {
        for (var entry : unsealed) end = add(entry, end);
        jdbc.sql("update audit_chain set seq = ?, hash = ? where id = 1")
                .params(end.seq(), end.hash())
                .update();
    }

    private End add(AuditEntry entry, End end) {
        var next = new End(end.seq() + 1, entry.hashAfter(end.hash()));
        jdbc.sql("insert into audit_seal (seq, entry_id, previous_hash, hash) values (?, ?, ?, ?)")
                .params(next.seq(), entry.id(), end.hash(), next.hash())
                .update();
        return next;
    }

    private End lockedEnd() {
        return jdbc.sql("select seq, hash from audit_chain where id = 1 for update")
                .query(End.class)
                .single();
    }
}
