package org.ackord.correspondence;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with mails in quarantine. Every move names the state that it leaves, so that of two people who act on one
 * mail at once only the first does.
 */
@Repository
@Transactional
class QuarantineMoves {

    private final JdbcClient jdbc;
    private final DecisionLog log;
    private final Clock clock;

    QuarantineMoves(JdbcClient jdbc, DecisionLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** @return whether it still was in quarantine */
    boolean release(String id, String user, @Nullable String givenSender) {
        return jdbc.sql("update raw_mail set state = 'STORED', given_sender = ?, handled_by = ?, handled_at = ?"
                                + " where id = ? and state = 'QUARANTINED'")
                        .params(givenSender, user, utc(clock.instant()), id)
                        .update()
                == 1;
    }

    boolean drop(String id, String user) {
        return move(id, user, "QUARANTINED", "DROPPED");
    }

    boolean takeBack(String id, String user) {
        return move(id, user, "DROPPED", "QUARANTINED");
    }

    private boolean move(String id, String user, String from, String to) {
        return jdbc.sql("update raw_mail set state = ?, handled_by = ?, handled_at = ? where id = ? and state = ?")
                        .params(to, user, utc(clock.instant()), id, from)
                        .update()
                == 1;
    }

    /** Tells the case that it got a mail by the decision of a person. @return the case, if the mail is in one */
    Optional<String> noteRelease(QuarantinedMail mail, String user, @Nullable String givenSender) {
        var reason = "%s released it from quarantine%s; it was there because: %s"
                .formatted(user, givenSender == null ? "" : " and gave its sender", mail.reason());
        var filed = jdbc
                .sql("select case_key, id from message where raw_id = ?")
                .param(mail.id())
                .query((row, number) -> new Filed(row.getString("case_key"), row.getString("id")))
                .list()
                .stream()
                .findFirst();
        filed.ifPresent(message -> log.note(message.caseKey(), message.id(), "released", reason));
        return filed.map(Filed::caseKey);
    }

    private record Filed(String caseKey, String id) {}
}
