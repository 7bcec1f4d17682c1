package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.ackord.correspondence.RawMail.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers where a mailbox stood when we first saw it. What came later is taken even if somebody has read it with a mail
 * program; what was there before only while it is unread, since an old mailbox may hold years of read mails. UIDs are good for
 * one UIDVALIDITY (RFC 9051 §2.3.1.1), so a mailbox that was made anew is a first contact again; what we have of it already is
 * known by its {@link Fingerprint}.
 */
@Repository
class MailboxBaseline {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxBaseline.class);

    private final JdbcClient jdbc;

    MailboxBaseline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the mailbox taken from its baseline on. */
    void apply(Inbox inbox) throws MessagingException {
        var next = inbox.next();
        var known = firstUid(next);
        if (known.isEmpty()) begin(next, inbox);
        inbox.takeFrom(known.or(() -> firstUid(next)).orElse(next.uid()));
    }

    private Optional<Long> firstUid(Place next) {
        return jdbc.sql("select first_uid from mailbox_baseline where mailbox = ? and uid_validity = ?")
                .params(next.mailbox(), next.uidValidity())
                .query(Long.class)
                .optional();
    }

    private void begin(Place next, Inbox inbox) throws MessagingException {
        var read = inbox.seen().size();
        if (insert(next) && read > 0)
            LOG.warn(
                    "The mailbox is new to us: its {} read mails are left alone; mark as unread what is to be taken",
                    read);
    }

    private boolean insert(Place next) {
        try {
            jdbc.sql("insert into mailbox_baseline (mailbox, uid_validity, first_uid) values (?, ?, ?)")
                    .params(next.mailbox(), next.uidValidity(), next.uid())
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }
}
