package org.ackord.correspondence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one node at a time read a mailbox. The holder counts a beat on in the database; whoever has seen the same beat for the
 * length of a lease, by the ticking of their own machine, takes over. No two clocks are compared, so neither a wrong clock nor
 * a demo that moves its own can break it. It saves work and is no lock: should two nodes read for a moment, the unique keys of
 * {@code raw_mail} still make one case of each mail.
 */
final class MailboxLease {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLease.class);
    private static final String NOBODY = "nobody";

    private final JdbcClient jdbc;
    private final String mailbox;
    private final long length;
    private final String self;
    private @Nullable Beat held;
    private @Nullable Beat watched;
    private long since;

    private record Beat(String holder, long number) {}

    MailboxLease(JdbcClient jdbc, MailboxSettings settings) {
        this.jdbc = jdbc;
        this.mailbox = settings.name();
        this.length = settings.lease().toNanos();
        this.self = ProcessName.own() + '/' + UUID.randomUUID();
    }

    /** Takes or keeps the mailbox. @return whether we may read it */
    synchronized boolean hold() {
        if (held != null) return keep(held);
        var current = read();
        if (current.isEmpty()) return begin();
        if (!isOver(current.get())) return false;
        return take(current.get());
    }

    /** Keeps what we hold, else does nothing; for a thread beside the one that reads. */
    synchronized void keep() {
        if (held != null) keep(held);
    }

    synchronized void release() {
        if (held == null) return;
        var beat = held;
        held = null;
        replace(beat, new Beat(NOBODY, beat.number() + 1));
    }

    synchronized boolean isHeld() {
        return held != null;
    }

    private boolean keep(Beat beat) {
        if (System.nanoTime() - since < length / 3) return true;
        if (take(beat)) return true;
        LOG.warn("Another node reads the mailbox now");
        held = null;
        return false;
    }

    private boolean take(Beat current) {
        var next = new Beat(self, current.number() + 1);
        if (!replace(current, next)) return false;
        held = next;
        since = System.nanoTime();
        return true;
    }

    private boolean isOver(Beat current) {
        if (current.holder().equals(NOBODY) || ProcessName.isGone(current.holder())) return true;
        if (current.equals(watched)) return System.nanoTime() - since > length;
        watched = current;
        since = System.nanoTime();
        return false;
    }

    private boolean begin() {
        try {
            jdbc.sql("insert into mailbox_lease (mailbox, holder, beat) values (?, ?, 1)")
                    .params(mailbox, self)
                    .update();
            held = new Beat(self, 1);
            since = System.nanoTime();
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    private Optional<Beat> read() {
        return jdbc.sql("select holder, beat from mailbox_lease where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> new Beat(row.getString("holder"), row.getLong("beat")))
                .optional();
    }

    private boolean replace(Beat current, Beat next) {
        return jdbc.sql("update mailbox_lease set holder = ?, beat = ? where mailbox = ? and holder = ? and beat = ?")
                        .params(next.holder(), next.number(), mailbox, current.holder(), current.number())
                        .update()
                == 1;
    }
}
