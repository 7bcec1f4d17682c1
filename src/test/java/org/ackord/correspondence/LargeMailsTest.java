package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.ackord.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * The sender of a mail that is too large is told so by one mail, through the real outbox and a real mail server; the beginning
 * is a case; and neither takes much memory.
 */
@RunningAckord
class LargeMailsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MEMORY = DataSize.ofMegabytes(64).toBytes();

    private final String word = "g" + UUID.randomUUID().toString().replace("-", "");
    private final String sender = "rita." + word + "@northwind.example";

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.demo.imap-port}")
    private int imap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @Autowired
    private RawArrivals arrivals;

    @Autowired
    private MailFilers filers;

    @Autowired
    private MailboxBaseline baseline;

    @Autowired
    private ReceiptTime receipt;

    @Autowired
    private MailboxReader reader;

    @AfterEach
    void readOn() {
        reader.start();
    }

    @Test
    void ofThirtyMegabytesBySmtp() throws Exception {
        var mail = mail("From: " + sender, "All work and no play makes a long mail.\r\n".repeat(750_000));
        aSmallMailFirst();
        var before = allocatedByTheReader();

        send(mail);
        awaitOneCaseAndOneMail();

        assertThat(allocatedByTheReader() - before).isLessThan(MEMORY);
        reader.stop();
        send("Received: by relay.example; it was not sure whether we had it\r\n" + mail);
        reader.start();
        await().atMost(PATIENCE).until(() -> deliveries() == 2);
        awaitOneCaseAndOneMail();
    }

    @Test
    void ofOneGigabyte() throws Exception {
        try (var server = new ImapStub()) {
            var mail = mail("From: " + sender, "x".repeat(MailFetcher.BEGINNING));
            server.holds(1, mail).claims(1, 1L << 30);

            assertThat(allocatedWhileTaking(server)).isLessThan(MEMORY);

            assertThat(server.heard("UID COPY 1 \"Ackord/Too large\"")).isTrue();
            awaitOneCaseAndOneMail();
            var trace = "Received: by relay.example; it was not sure whether we had it\r\n";
            server.holds(1, mail).claims(1, 1L << 30);
            server.holds(2, trace + mail).claims(2, (1L << 30) + trace.length());
            allocatedWhileTaking(server);
            server.madeAnew();
            server.holds(1, mail).claims(1, 1L << 30);
            allocatedWhileTaking(server);
            assertThat(server.uids()).isEmpty();
            assertThat(deliveries()).isEqualTo(3);
            awaitOneCaseAndOneMail();
        }
    }

    @Test
    void ofOneGigabyteWithoutASenderIsInQuarantine() throws Exception {
        try (var server = new ImapStub()) {
            server.holds(1, mail("X-From: nobody", "x".repeat(MailFetcher.BEGINNING)))
                    .claims(1, 1L << 30);

            assertThat(allocatedWhileTaking(server)).isLessThan(MEMORY);

            assertThat(server.heard("UID COPY 1 Ackord/Quarantine")).isTrue();
            assertThat(jdbc.sql(
                                    "select state from raw_mail where full_size = ? and reason = 'has no usable From address'")
                            .param(1L << 30)
                            .query(String.class)
                            .list())
                    .containsOnly("QUARANTINED")
                    .isNotEmpty();
            assertThat(cases()).isZero();
        }
    }

    /** What is loaded and compiled at the first mail counts for none. */
    private void aSmallMailFirst() throws Exception {
        send(mail("From: first." + sender, "Small.\r\n").replace(word, "first" + word));
        await().atMost(PATIENCE).until(() -> cases("Printer first" + word) == 1);
        time.awaitDueJobs();
    }

    private void awaitOneCaseAndOneMail() throws Exception {
        await().atMost(PATIENCE).until(() -> !inbox().isEmpty());
        time.awaitDueJobs();
        assertThat(cases()).isEqualTo(1);
        assertThat(inbox()).hasSize(1);
        assertThat(((Multipart) inbox().get(0).getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("too large");
    }

    private long cases() {
        return cases("Printer " + word);
    }

    private long cases(String subject) {
        return jdbc.sql("select count(*) from support_case where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private long deliveries() {
        return jdbc.sql(
                        "select sum(deliveries) from raw_mail where id in (select raw_id from message where subject = ?)")
                .param("Printer " + word)
                .query(Long.class)
                .single();
    }

    /** As after a restart: nothing is remembered but by the database. */
    private long allocatedWhileTaking(ImapStub server) throws MessagingException {
        var settings = InboxTest.settings(server.port());
        var taker = new MailTaker(
                arrivals, baseline, filers, new MailFetcher(receipt, settings), new MailboxState(receipt));
        var before = allocated("mail-filer-") + allocated(Thread.currentThread().getName());
        var line = new HangUp();
        try (var inbox = Inbox.open(settings, line)) {
            taker.begin(inbox);
            while (taker.takeAll(inbox, () -> true)) assertThat(server.commands).hasSizeLessThan(200);
        } finally {
            line.now();
        }
        return allocated("mail-filer-") + allocated(Thread.currentThread().getName()) - before;
    }

    private static long allocatedByTheReader() {
        return allocated("mailbox-reader") + allocated("mail-filer-");
    }

    /** All that these threads ever took, so more than they held at any time. */
    private static long allocated(String threadName) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds()))
            if (info != null && info.getThreadName().startsWith(threadName))
                sum += threads.getThreadAllocatedBytes(info.getThreadId());
        return sum;
    }

    private String mail(String from, String body) {
        return """
               %s
               To: support@ackord.example
               Date: Mon, 02 Mar 2026 10:00:00 +0000
               Message-ID: <%s@northwind.example>
               Subject: Printer %s

               It burns
               """.formatted(from, word, word).replace("\n", "\r\n") + body;
    }

    private void send(String mail) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + smtp);
        settings.put("mail.smtp.from", sender);
        var bytes = mail.getBytes(StandardCharsets.UTF_8);
        Transport.send(
                new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)) {
                    @Override
                    protected void updateMessageID() {}
                },
                new InternetAddress[] {new InternetAddress("support@ackord.example")});
    }

    private List<MimeMessage> inbox() throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, sender, "any");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<MimeMessage>();
                for (var mail : inbox.getMessages()) mails.add(new MimeMessage((MimeMessage) mail));
                return mails;
            }
        }
    }
}
