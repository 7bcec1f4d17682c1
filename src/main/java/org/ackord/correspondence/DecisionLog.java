package org.ackord.correspondence;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the system decided about mails, case by case, so that nobody has to guess why a mail is where it is. */
@Repository
public class DecisionLog {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final RawMails raws;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, RawMails raws, Clock clock) {
        this.jdbc = jdbc;
        this.raws = raws;
        this.clock = clock;
    }

    /** Notes why a mail that was filed stays where it is and is in no case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ignored(InboundMail mail, String reason) {
        raws.mark(mail.rawId(), RawMail.State.IGNORED, SubjectLine.cut(SubjectLine.oneLine(reason), LONGEST_REASON));
    }

    /** Joins the transaction of what was decided: either both are on record or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String caseKey, @Nullable String messageId, String what, String reason) {
        jdbc.sql(
                        "insert into mail_decision (id, case_key, message_id, what, reason, decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), caseKey, messageId, what)
                .params(SubjectLine.cut(SubjectLine.oneLine(reason), LONGEST_REASON), utc(clock.instant()))
                .update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(String caseKey) {
        return jdbc.sql("select id, case_key, message_id, what, reason, decided_at from mail_decision"
                        + " where case_key = ? order by decided_at, seq")
                .param(caseKey)
                .query((row, number) -> new Decision(
                        row.getString("id"),
                        row.getString("case_key"),
                        row.getString("message_id"),
                        row.getString("what"),
                        row.getString("reason"),
                        instant(row.getObject("decided_at", LocalDateTime.class))))
                .list();
    }
}
