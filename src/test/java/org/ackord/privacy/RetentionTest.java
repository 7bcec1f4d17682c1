package org.ackord.privacy;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is old goes, what is young or held stays. All is taken back after each test. */
@RunningAckord
class RetentionTest {

    private static final RetentionSettings SETTINGS = new RetentionSettings(
            Period.ofYears(3), Period.ofYears(1), Period.ofYears(1), Period.ofYears(2), Period.ofDays(90));
    private static final Duration ONE_HUNDRED_DAYS = Duration.ofDays(100);
    private static final Duration FOUR_YEARS = Duration.ofDays(1461);

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<RetainedData> holders;

    @Autowired
    private Holds holds;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString();
    private final String key = "C-" + id.substring(0, 8);

    @Test
    void deletesWhatIsOldAndKeepsItsFigures() {
        takenBack(() -> {
            aClosedCase();
            later(Duration.ZERO).run();
            assertThat(texts()).isEqualTo("Our backup 1 Thank you, Ann 5");

            later(FOUR_YEARS).run();

            assertThat(texts()).isEqualTo("[erased] 0 [erased] 0");
            assertThat(count("select count(*) from contact where id = ? and email like 'person-%'", id))
                    .isOne();
            assertThat(count("select count(*) from support_case where case_key = ? and status = 'CLOSED'", key))
                    .isOne();
        });
    }

    @Test
    void keepsEachKindForItsOwnTime() {
        takenBack(() -> {
            aClosedCase();

            later(ONE_HUNDRED_DAYS).run();

            assertThat(texts()).isEqualTo("Our backup 1 Thank you, Ann 5");
            assertThat(count("select octet_length(content) from raw_mail where id = ?", "q" + id.substring(1)))
                    .isZero();
        });
    }

    @Test
    void keepsWhatIsHeld() {
        takenBack(() -> {
            aClosedCase();
            holds.onCase(key, "A court asks.", "admin");

            later(FOUR_YEARS).run();

            assertThat(texts()).isEqualTo("Our backup 1 Thank you, Ann 5");
        });
    }

    @Test
    void saysWhatItWouldDeleteAndDeletesNothing() {
        takenBack(() -> {
            aClosedCase();

            var lines = later(FOUR_YEARS).due();

            assertThat(lines)
                    .extracting(Retention.Line::kind)
                    .containsExactly("cases", "cases", "mails", "surveys", "audit", "quarantine");
            assertThat(lines)
                    .filteredOn(line -> !line.what().equals("words of meetings"))
                    .filteredOn(line -> !line.kind().equals("audit"))
                    .allMatch(line -> line.count() > 0);
            assertThat(lines).filteredOn(line -> line.count() > 0).allMatch(line -> line.oldest() != null);
            assertThat(texts()).isEqualTo("Our backup 1 Thank you, Ann 5");
        });
    }

    @Test
    void isShownToAdministrators() {
        var answer = Http.user(port, "admin").get("/api/privacy/retention");

        assertThat(answer.body()).contains("\"kind\":\"quarantine\"", "\"keptFor\":\"P90D\"");
    }

    private void takenBack(Runnable test) {
        transaction.executeWithoutResult(status -> {
            test.run();
            status.setRollbackOnly();
        });
    }

    private Retention later(Duration time) {
        return new Retention(holders, SETTINGS, holds, Clock.offset(clock, time), transaction);
    }

    private void aClosedCase() {
        var now = utc(clock.instant().minusSeconds(1));
        jdbc.sql(
                        "insert into contact (id, email, name, language, customer_id, created_at) values (?, ?, 'Ann', 'en', 'unknown', ?)")
                .params(id, id + "@customer.example", now)
                .update();
        jdbc.sql(
                        "insert into support_case (case_key, status, channel, tier, customer_id, contact_id, subject, received_at,"
                                + " closed_at, started, row_version) values (?, 'CLOSED', 'mail', 'standard', 'unknown', ?, 'Our backup', ?, ?, true, 0)")
                .params(key, id, now, now)
                .update();
        raw(id, "FILED");
        raw("q" + id.substring(1), "QUARANTINED");
        jdbc.sql(
                        "insert into message (id, version, case_key, kind, state, from_email, to_list, cc_list, subject, body,"
                                + " reference_ids, automatic, raw_id, written_at) values (?, 0, ?, 'CUSTOMER', 'RECEIVED', 'a@b.example', '', '', 'Our backup', 'fails', '', false, ?, ?)")
                .params(id, key, id, now)
                .update();
        jdbc.sql(
                        "insert into survey (id, case_key, contact_id, token_hash, low_score, invited_at, expires_at, answered_at, csat, remark)"
                                + " values (?, ?, ?, ?, 2, ?, ?, ?, 5, 'Thank you, Ann')")
                .params(id, key, id, id, now, now, now)
                .update();
    }

    private void raw(String rawId, String state) {
        jdbc.sql(
                        "insert into raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries, received_at, stored_at, state, content)"
                                + " values (?, ?, 1, 1, ?, 1, ?, ?, ?, ?)")
                .params(
                        rawId,
                        rawId,
                        rawId,
                        utc(Instant.EPOCH),
                        utc(clock.instant().minusSeconds(1)),
                        state)
                .param("words".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** Subject of the case, its messages, the remark, the size of the mail as it came. */
    private String texts() {
        return jdbc.sql("select subject from support_case where case_key = ?")
                        .param(key)
                        .query(String.class)
                        .single()
                + ' '
                + count("select count(*) from message where case_key = ?", key)
                + ' '
                + jdbc.sql("select remark from survey where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                + ' '
                + count("select octet_length(content) from raw_mail where id = ?", id);
    }

    private long count(String sql, String param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
    }
}
