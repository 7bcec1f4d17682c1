package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While the database refuses us, mails stay as they are on the mail server; when it is back, each becomes one case. */
@RunningAckord
class DatabaseOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAILS = 5;

    private final String unique = UUID.randomUUID().toString();
    private final ImapStub server = new ImapStub();
    private final ConcurrentLinkedQueue<Connection> taken = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isOut = new AtomicBoolean();

    @Autowired
    private DataSource data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RawArrivals arrivals;

    @Autowired
    private MailFiler filer;

    @Autowired
    private MailFilers filers;

    @Autowired
    private MailboxBaseline baseline;

    @Autowired
    private ReceiptTime receipt;

    @Autowired
    private HealthEndpoint health;

    private HikariDataSource pool;
    private long patience;

    @BeforeEach
    void isImpatient() throws SQLException {
        pool = data.unwrap(HikariDataSource.class);
        patience = pool.getConnectionTimeout();
        pool.setConnectionTimeout(500);
        for (long uid = 1; uid <= MAILS; uid++) server.holds(uid, mail(uid));
    }

    @AfterEach
    void isBack() throws Exception {
        back();
        pool.setConnectionTimeout(patience);
        server.close();
    }

    @Test
    void betweenFetchingAndStoring() throws Exception {
        server.beforeBodies = this::refuseOnce;
        var state = new MailboxState(receipt);
        var reader = reader(state);

        reader.start();
        try {
            await().atMost(PATIENCE).until(() -> logins() >= 1 && isOut.get());
            await().atMost(PATIENCE).until(() -> health.healthForPath("db").getStatus() == Status.DOWN);
            var roundEnded = state.sinceLastRound();
            await().atMost(PATIENCE).until(() -> state.sinceLastRound().compareTo(roundEnded.plusSeconds(2)) > 0);

            assertThat(reader.isRunning()).isTrue();
            assertThat(state.read()).isZero();
            assertThat(server.uids()).hasSize(MAILS);
            assertThat(server.commands).noneMatch(DatabaseOutageTest::changesTheMailbox);

            back();
            await().atMost(PATIENCE).until(() -> server.uids().isEmpty());
        } finally {
            reader.stop();
        }

        assertThat(health.healthForPath("db").getStatus()).isEqualTo(Status.UP);
        for (long uid = 1; uid <= MAILS; uid++)
            assertThat(cases(uid)).as("mail " + uid).isEqualTo(1);
        assertThat(logins()).isGreaterThan(1);
    }

    private MailboxReader reader(MailboxState state) {
        var settings = InboxTest.settings(server.port());
        var taker = new MailTaker(arrivals, baseline, filers, new MailFetcher(receipt, settings), state);
        return new MailboxReader(settings, taker, filer, state, jdbc);
    }

    /** Takes every connection that there is, so that whoever asks for one is refused. */
    private void refuseOnce() {
        if (!isOut.compareAndSet(false, true)) return;
        while (taken.size() < pool.getMaximumPoolSize())
            try {
                taken.add(pool.getConnection());
            } catch (SQLException stillInUse) {
                continue;
            }
    }

    private void back() throws SQLException {
        for (var each = taken.poll(); each != null; each = taken.poll()) each.close();
    }

    private static boolean changesTheMailbox(String command) {
        return List.of("UID STORE", "UID COPY", "UID MOVE", "UID EXPUNGE", "EXPUNGE").stream()
                .anyMatch(command::startsWith);
    }

    private long logins() {
        return server.commands.stream().filter(each -> each.startsWith("LOGIN")).count();
    }

    private long cases(long uid) {
        return jdbc.sql("select count(*) from support_case where subject = ?")
                .param(subject(uid))
                .query(Long.class)
                .single();
    }

    private String subject(long uid) {
        return "Outage %s %s".formatted(uid, unique);
    }

    private String mail(long uid) {
        return """
               From: ann%s@northwind.example
               To: support@ackord.example
               Message-ID: <%s.%s@northwind.example>
               Subject: %s

               It burns
               """.formatted(uid, uid, unique, subject(uid)).replace("\n", "\r\n");
    }
}
