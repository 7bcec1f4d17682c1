package org.ackord.casework;

import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ackord.casework.CaseLink.State;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.DecisionLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that belong together. Where a stranger's mail says that it answers another case, the system only proposes: the
 * proposal is seen in the stranger's new case alone, and a person decides.
 */
@Service
@Transactional
public class CaseLinks {

    private static final String MINE =
            "SELECT id, other_key AS other, state, reason, decided_by, proposed_at FROM case_link";
    private static final String OTHERS =
            "SELECT id, case_key AS other, state, reason, decided_by, proposed_at FROM case_link";

    private final JdbcClient jdbc;
    private final Participants participants;
    private final DecisionLog log;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, Participants participants, DecisionLog log, Clock clock) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.log = log;
        this.clock = clock;
    }

    public void propose(String caseKey, String otherKey, Address sender, String reason) {
        jdbc.sql("INSERT INTO case_link (id, case_key, other_key, sender, state, reason, proposed_at)"
                        + " VALUES (?, ?, ?, ?, 'PROPOSED', ?, ?)")
                .params(UUID.randomUUID().toString(), caseKey, otherKey, sender.email(), reason, now())
                .update();
    }

    /** Somebody links two cases; who wrote in one may not write in the other for that. */
    void join(String caseKey, String otherKey, Address sender, String by) {
        jdbc.sql(
                        "INSERT INTO case_link (id, case_key, other_key, sender, state, reason, proposed_at, decided_by, decided_at)"
                                + " VALUES (?, ?, ?, ?, 'ACCEPTED', ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), caseKey, otherKey, sender.email(), "linked by hand")
                .params(now(), by, now())
                .update();
        log.note(caseKey, null, "linked", "%s linked it with %s".formatted(by, otherKey));
        log.note(otherKey, null, "linked", "%s linked it with %s".formatted(by, caseKey));
    }

    /** Whether anything was said about these two, either way. */
    @Transactional(readOnly = true)
    boolean exists(String one, String other) {
        return jdbc.sql("SELECT COUNT(*) FROM case_link WHERE (case_key = ? AND other_key = ?)"
                                + " OR (case_key = ? AND other_key = ?)")
                        .params(one, other, other, one)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What was proposed for a case and decided about it, and the cases that were linked with it. */
    @Transactional(readOnly = true)
    public List<CaseLink> of(String caseKey) {
        return jdbc.sql(MINE + " WHERE case_key = ? UNION ALL " + OTHERS
                        + " WHERE other_key = ? AND state = 'ACCEPTED' ORDER BY proposed_at, id")
                .params(caseKey, caseKey)
                .query(CaseLinks::link)
                .list();
    }

    /**
     * The two cases belong together: the stranger takes part in the other one from now on. Messages stay where they are.
     *
     * @return the link as it stands now; empty when nothing of this id was proposed for this case
     */
    public Optional<CaseLink> decide(String caseKey, String id, State decision, String by) {
        int decided = jdbc.sql("UPDATE case_link SET state = ?, decided_by = ?, decided_at = ?"
                        + " WHERE id = ? AND case_key = ? AND state = 'PROPOSED'")
                .params(decision.name(), by, now(), id, caseKey)
                .update();
        var link = jdbc.sql(MINE + " WHERE id = ? AND case_key = ?")
                .params(id, caseKey)
                .query(CaseLinks::link)
                .optional();
        if (decided > 0) link.ifPresent(now -> note(caseKey, now, by));
        return link;
    }

    private void note(String caseKey, CaseLink link, String by) {
        if (link.state() != State.ACCEPTED) {
            log.note(caseKey, null, "not linked", "%s: this has nothing to do with %s".formatted(by, link.caseKey()));
            return;
        }
        var sender = Address.of("sender", senderOf(link.id()), null);
        if (!sender.isUnknown()) participants.letIn(link.caseKey(), sender.email(), by);
        log.note(caseKey, null, "linked", "%s linked it with %s".formatted(by, link.caseKey()));
        log.note(
                link.caseKey(),
                null,
                "linked",
                sender.isUnknown()
                        ? "%s linked it with %s".formatted(by, caseKey)
                        : "%s linked it with %s, whose sender may write here now".formatted(by, caseKey));
    }

    private String senderOf(String id) {
        return jdbc.sql("SELECT sender FROM case_link WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static CaseLink link(ResultSet row, int number) throws SQLException {
        return new CaseLink(
                row.getString("id"),
                row.getString("other"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by"));
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }
}
