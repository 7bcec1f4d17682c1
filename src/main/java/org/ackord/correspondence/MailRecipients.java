package org.ackord.correspondence;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What we know of the addresses that we write to: how often mails came back from them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MailRecipients {

    private static final Duration MEMORY = Duration.ofDays(30);
    private static final Duration QUIET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds the address until the transaction ends, so that no other counts its mails at the same time. */
    void lock(String address) {
        var bounces = jdbc.sql("select bounces from mail_recipient where address = ? for update")
                .param(address)
                .query(Integer.class)
                .optional();
        if (bounces.isPresent()) return;
        try {
            jdbc.sql("insert into mail_recipient (address, bounces) values (?, 0)")
                    .param(address)
                    .update();
        } catch (DuplicateKeyException anotherWasFaster) {
            lock(address);
        }
    }

    /** A mail came back from it, or was refused, for good. */
    void bounced(String email, @Nullable String status) {
        var address = email.toLowerCase(Locale.ROOT);
        lock(address);
        jdbc.sql(
                        "update mail_recipient set bounces = bounces + 1, last_bounced_at = ?, last_status = ? where address = ?")
                .params(utc(clock.instant()), status, address)
                .update();
    }

    /** Whether nobody seems to be there; an address gets another chance after a month. */
    boolean isDead(String address, int bounces) {
        return jdbc.sql(
                                "select count(*) from mail_recipient where address = ? and bounces >= ? and last_bounced_at > ?")
                        .params(address, bounces, utc(clock.instant().minus(MEMORY)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether nobody was warned of this address in the last hour; notes that somebody is now. */
    boolean isFirstWarning(String address) {
        var now = clock.instant();
        return jdbc.sql(
                                "update mail_recipient set warned_at = ? where address = ? and (warned_at is null or warned_at < ?)")
                        .params(utc(now), address, utc(now.minus(QUIET)))
                        .update()
                > 0;
    }
}
