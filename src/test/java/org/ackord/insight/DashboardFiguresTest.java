package org.ackord.insight;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.ackord.promise.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The counts behind the dashboard. Rows are of a year in which nothing else happens, and are rolled back. */
@RunningAckord
@Transactional
class DashboardFiguresTest {

    private static final Instant TODAY = Instant.parse("2990-03-01T05:00:00Z");
    private static final Instant NOON = Instant.parse("2990-03-01T17:00:00Z");

    @Autowired
    private DashboardFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsWhatEndedTodayAndWhatIsAtRiskByTeamAndProduct() {
        var backup = openCase("backup", NOON);
        promise(backup, "SC", "KEPT", NOON, NOON, TODAY);
        promise(backup, "SC", "MISSED", NOON, NOON, TODAY.plusSeconds(1));
        promise(backup, "SC", "KEPT", NOON, NOON, TODAY.minusSeconds(1));
        promise(backup, "SC", "WITHDRAWN", NOON, NOON, NOON);
        promise(backup, "SE", "RUNNING", NOON, NOON.plusSeconds(60), null);
        promise(backup, "SE", "RUNNING", NOON.plusSeconds(1), NOON.plusSeconds(60), null);
        promise(openCase(null, NOON), "SE", "KEPT", NOON, NOON, NOON);

        assertThat(figures.today(TODAY, NOON))
                .containsExactlyInAnyOrder(
                        new Dashboard.Tally(Party.SC, "backup", 1, 0, 1),
                        new Dashboard.Tally(Party.SE, "backup", 0, 1, 0),
                        new Dashboard.Tally(Party.SE, null, 1, 0, 0));
    }

    @Test
    void sortsOpenCasesByTheirAge() {
        openCase("backup", NOON.minus(Duration.ofHours(23)));
        openCase("backup", NOON.minus(Duration.ofDays(1)));
        openCase("backup", NOON.minus(Duration.ofDays(29)));

        var ages = figures.ages(NOON);

        assertThat(ages.subList(0, 4))
                .containsExactly(
                        new Dashboard.Age(0, 1, 1),
                        new Dashboard.Age(1, 3, 1),
                        new Dashboard.Age(3, 7, 0),
                        new Dashboard.Age(7, 30, 1));
        assertThat(ages.get(4).toDays()).isNull();
    }

    @Test
    void namesTheCasesThatAreOwedLongest() {
        var longAgo = Instant.parse("1971-01-01T00:00:00Z");
        var missed = openCase("backup", NOON);
        promise(missed, "SC", "MISSED", longAgo, longAgo.plusSeconds(2), NOON);
        promise(missed, "SE", "RUNNING", longAgo, longAgo.plusSeconds(4), null);
        var running = openCase("backup", NOON);
        promise(running, "SE", "RUNNING", longAgo, longAgo.plusSeconds(3), null);
        var settled = openCase("backup", NOON);
        promise(settled, "SC", "MISSED", longAgo, longAgo, NOON);
        jdbc.sql("update promise set settled_at = ended_at where case_key = ?")
                .param(settled)
                .update();

        assertThat(figures.urgent(2)).containsExactly(missed, running);
    }

    private String openCase(@Nullable String product, Instant receivedAt) {
        var key = "T-" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql(
                        "insert into support_case (case_key, status, product, channel, tier, customer_id, contact_id, subject,"
                                + " received_at, started, row_version) values (?, 'OPEN', ?, 'api', 'standard', '-', '-', '-', ?, true, 0)")
                .params(key, product, utc(receivedAt))
                .update();
        return key;
    }

    private void promise(
            String caseKey, String party, String state, Instant warnAt, Instant dueAt, @Nullable Instant endedAt) {
        jdbc.sql("insert into promise (id, version, case_key, kind, party, calendar_id, policy, promise_clock, target,"
                        + " started_at, warn_at, due_at, state, ended_at, made_by)"
                        + " values (?, 0, ?, 'ACK', ?, '-', '-', 'ELAPSED', 'PT1H', ?, ?, ?, ?, ?, '-')")
                .params(UUID.randomUUID().toString(), caseKey, party, utc(warnAt), utc(warnAt), utc(dueAt), state)
                .params(endedAt == null ? null : utc(endedAt))
                .update();
    }
}
