package org.ackord.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ackord.mailpath.Balance;
import org.ackord.mailpath.Books;
import org.ackord.mailpath.Rows;

/**
 * Compares what clients were told with what database, mail server and ledger hold when all is quiet (hardening.md 1.1, G1 to
 * G7). The database is asked in plain SQL: an auditor uses no code of the audited.
 */
final class Verdict {

    private static final String CASES = "select external_id, case_key from support_case where external_id is not null";
    private static final String ENDED_TASKS = "select id_ from ACT_HI_TASKINST where end_time_ is not null";
    private static final String WORDS =
            "select regexp_substr(body, 'W[0-9a-f]{32}') from message where kind = 'REPLY' or body regexp 'W[0-9a-f]{32}'";
    private static final String FIRED_TWICE =
            """
            select concat(act_id_, ' of ', proc_inst_id_) from ACT_HI_ACTINST where act_type_ = 'boundaryTimer'
            group by proc_inst_id_, parent_act_inst_id_, act_id_ having count(*) > 1""";
    private static final String NOT_TOLD =
            """
            select concat(kind, ' of ', case_key) from promise p
            where state = 'MISSED' and due_at < utc_timestamp() - interval 60 second
            and not exists (select 1 from promise_escalation e where e.promise_id = p.id and e.escalation_level > 0)""";
    private static final String OVERDUE =
            """
            select concat(handler_cfg_, ' of ', coalesce(process_instance_id_, '-')) from ACT_RU_JOB
            where retries_ > 0 and suspension_state_ = 1 and greatest(coalesce(duedate_, create_time_), create_time_) < utc_timestamp() - interval 5 minute""";
    private static final String FAILED = "select id_ from ACT_HI_JOB_LOG where job_state_ = 1";

    private final List<String> faults = new ArrayList<>();
    private final Balance balance;
    private final int failedJobs;

    private Verdict(Cluster cluster, Load load) throws SQLException {
        this.balance = Balance.of(
                cluster.injected,
                Books.read(cluster.server.database()),
                cluster.office.receivedByAllBut(Cluster.SUPPORT),
                cluster.doublesAllowed());
        faults.addAll(balance.faults());
        try (var database = cluster.server.open()) {
            checkSystems(load.systems, database);
            checkAgents(load.agents, database);
            none("timers that took effect twice", Rows.of(database, FIRED_TWICE));
            none("missed promises that nobody was told of", Rows.of(database, NOT_TOLD));
            none("jobs that have been due for five minutes", Rows.of(database, OVERDUE));
            failedJobs = Rows.of(database, FAILED).size();
        }
    }

    static Verdict of(Cluster cluster, Load load) {
        try {
            return new Verdict(cluster, load);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<String> firedTwice(Server server) throws SQLException {
        try (var database = server.open()) {
            return Rows.of(database, FIRED_TWICE);
        }
    }

    /** One line each; empty when nothing was lost and nothing doubled. */
    List<String> faults() {
        return faults;
    }

    /** Executions of jobs that threw: each has cost a try. */
    int failedJobs() {
        return failedJobs;
    }

    private void checkSystems(Systems systems, Connection database) throws SQLException {
        var cases = new HashMap<String, String>();
        Rows.each(database, CASES, row -> {
            if (cases.put(row.getString(1), row.getString(2)) != null) faults.add("two cases of " + row.getString(1));
        });
        systems.told().forEach((id, key) -> {
            if (!key.equals(cases.get(id))) faults.add("told of %s, found %s".formatted(key, cases.get(id)));
        });
        if (cases.size() != systems.told().size())
            faults.add("%d cases of systems, told of %d".formatted(cases.size(), systems.told().size()));
        if (!systems.refused().isEmpty()) faults.add("refused: " + systems.refused());
    }

    private void checkAgents(Agents agents, Connection database) throws SQLException {
        var ended = new HashSet<>(Rows.of(database, ENDED_TASKS));
        var written = new HashMap<String, Integer>();
        Rows.each(database, WORDS, row -> {
            if (row.getString(1) != null) written.merge(row.getString(1), 1, Integer::sum);
        });
        agents.done().forEach((task, word) -> {
            if (!ended.contains(task)) faults.add("completed, and still open: " + task);
            if (written.getOrDefault(word, 0) != 1)
                faults.add("the words of %s are in %d mails".formatted(task, written.getOrDefault(word, 0)));
        });
        checkTried(agents.words(), written);
    }

    /** What failed for an agent was done once at most. */
    private void checkTried(List<String> words, Map<String, Integer> written) {
        for (var word : words) if (written.getOrDefault(word, 0) > 1) faults.add("written twice: " + word);
        Set<String> strange = new HashSet<>(written.keySet());
        words.forEach(strange::remove);
        none("words that nobody wrote", List.copyOf(strange));
    }

    private void none(String what, List<String> found) {
        if (!found.isEmpty()) faults.add("%d %s: %s".formatted(found.size(), what, found.subList(0, Math.min(5, found.size()))));
    }

    @Override
    public String toString() {
        return balance.toString();
    }
}
