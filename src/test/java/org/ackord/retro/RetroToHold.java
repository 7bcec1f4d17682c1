package org.ackord.retro;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The retro that is planned next, with its day brought forward and a missed promise in its week. */
public final class RetroToHold {

    private RetroToHold() {}

    /** @return its key */
    public static String begun(JdbcClient jdbc, ManagementService management) {
        var key = next(jdbc);
        var timer = management.createJobQuery().timers().list().stream()
                .filter(job -> key.equals(businessKey(jdbc, job.getProcessInstanceId())))
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
        fact(jdbc, key, 901, "MISSED", null);
        fact(jdbc, key, 902, "MISS", "C-1042");
        fact(jdbc, key, 903, "ESCALATION", "C-1042");
        fact(jdbc, key, 904, "OFF_HOURS_ACK", "C-1043");
        fact(jdbc, key, 905, "INCIDENT", "I-1001");
        return key;
    }

    /** The key of the one that waits for its day. */
    public static String next(JdbcClient jdbc) {
        return jdbc.sql("SELECT MIN(retro_key) FROM retro WHERE state = 'PLANNED'")
                .query(String.class)
                .single();
    }

    /** A gap of the documentation that was noted in the week of a retro. */
    static void gap(JdbcClient jdbc, String key, String text) {
        var noon = Week.ofKey(key).orElseThrow().monday().atTime(12, 0);
        jdbc.sql("INSERT INTO documentation_gap (case_key, product, body, noted_by, noted_at)"
                        + " VALUES ('C-1042', 'backup', ?, 'emil.se', ?)")
                .params(text, noon)
                .update();
    }

    private static String businessKey(JdbcClient jdbc, String instance) {
        return jdbc.sql("SELECT COALESCE(BUSINESS_KEY_, '') FROM ACT_RU_EXECUTION WHERE ID_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private static void fact(JdbcClient jdbc, String key, int number, String kind, String about) {
        jdbc.sql("INSERT INTO retro_fact (retro_key, fact_no, kind, about, promise, party, amount, due_at, happened_at)"
                        + " SELECT retro_key, ?, ?, ?, 'ACK', 'DUTY', 1, prepared_at, prepared_at FROM retro"
                        + " WHERE retro_key = ?")
                .params(number, kind, about, key)
                .update();
    }
}
