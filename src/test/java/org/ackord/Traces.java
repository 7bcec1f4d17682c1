package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ackord.engine.TimeTravel;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that a case leaves behind, counted. A refused one leaves nothing. */
@TestComponent
public class Traces {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("running cases", "ACT_RU_EXECUTION WHERE PARENT_ID_ IS NULL AND " + ofCases());
        KINDS.put("cases in history", "ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'support-case'");
        KINDS.put("deliveries in history", "ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = 'mail-delivery'");
        KINDS.put("variables", "ACT_RU_VARIABLE WHERE " + ofCases());
        KINDS.put("variables in history", "ACT_HI_VARINST WHERE PROC_DEF_KEY_ = 'support-case'");
        for (var table : new String[] {"support_case", "case_number", "message", "promise", "promise_receipt"})
            KINDS.put(table, table);
        for (var table : new String[] {"contact", "customer", "draft", "survey", "raw_mail"}) KINDS.put(table, table);
        KINDS.put("filed mails", "raw_mail WHERE state = 'FILED'");
        KINDS.put("queued mails", "message WHERE state = 'QUEUED'");
    }

    private final JdbcClient jdbc;
    private final TimeTravel time;

    Traces(JdbcClient jdbc, TimeTravel time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private static String ofCases() {
        return "PROC_DEF_ID_ LIKE 'support-case:%'";
    }

    public Map<String, Long> count() {
        time.awaitDueJobs();
        var counts = new LinkedHashMap<String, Long>();
        KINDS.forEach((name, table) -> counts.put(
                name,
                jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single()));
        return counts;
    }

    public void assertNoneSince(Map<String, Long> before) {
        assertThat(count()).isEqualTo(before);
    }
}
