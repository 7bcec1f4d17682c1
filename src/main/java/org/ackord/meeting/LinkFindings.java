package org.ackord.meeting;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.LocalDateTime;
import java.util.Optional;
import org.ackord.linktest.LinkResult;
import org.ackord.linktest.LinkResult.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tests of the links of meetings have found, the last one of each. */
@Repository
class LinkFindings {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    LinkFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String key, LinkResult result) {
        var reason = result.reason();
        jdbc.sql("UPDATE meeting SET link_verdict = ?, link_finding = ?, link_tested_at = ? WHERE meeting_key = ?")
                .params(
                        result.verdict().name(),
                        reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason,
                        utc(result.at()),
                        key)
                .update();
    }

    Optional<LinkFinding> of(String key) {
        return jdbc.sql("SELECT link_verdict, link_finding, link_tested_at FROM meeting"
                        + " WHERE meeting_key = ? AND link_verdict IS NOT NULL")
                .param(key)
                .query((row, number) -> new LinkFinding(
                        Verdict.valueOf(row.getString("link_verdict")),
                        row.getString("link_finding"),
                        instant(row.getObject("link_tested_at", LocalDateTime.class))))
                .optional();
    }
}
