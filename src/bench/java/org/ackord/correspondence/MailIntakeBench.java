package org.ackord.correspondence;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.management.OperatingSystemMXBean;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.ackord.Ackord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long 1,000 mails of 20 kB that wait in the mailbox take to be cases, on H2 or, where the URL of a MySQL is given, on
 * that; once in a process that has just started, and twice more when it is warm. The mail server runs in the same process.
 * Prints seconds, mails per second, the time that this process (not the database) kept processors busy, and the heap in use
 * before and after.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.correspondence.MailIntakeBench \
 *     -Dackord.bench.jdbc-url=jdbc:mysql://127.0.0.1:3407/ -Dackord.bench.senders=200
 * </pre>
 */
public final class MailIntakeBench {

    private static final int MAILS = 1_000;
    private static final int SIZE = 20_000;
    private static final int SENDERS = Integer.getInteger("ackord.bench.senders", 200);
    private static final String SUPPORT = "support@ackord.example";
    private static final String OPTIONS = "?createDatabaseIfNotExist=true";

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()})
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private int round;

    private MailIntakeBench() {}

    public static void main(String[] args) throws Exception {
        var mysql = System.getProperty("ackord.bench.jdbc-url", "");
        if (mysql.isEmpty()) {
            new MailIntakeBench().measure("H2", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1", "ackord");
        } else {
            drop(mysql);
            new MailIntakeBench().measure("MySQL", mysql + "ackord_mail_bench" + OPTIONS, "root");
        }
    }

    /** @return how many mails a warm Ackord files in a second on this empty MySQL database */
    public static double mailsPerSecond(String url) throws Exception {
        return new MailIntakeBench().measure("MySQL", url, "root");
    }

    private static void drop(String server) throws SQLException {
        try (var connection = DriverManager.getConnection(server, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS ackord_mail_bench");
        }
    }

    private double measure(String name, String url, String user) throws Exception {
        server.start();
        deliver();
        try (var ackord = start(url, user)) {
            measure(name + " cold", ackord);
            deliver();
            measure(name + " warm", ackord);
            deliver();
            return measure(name + " hot", ackord);
        } finally {
            server.stop();
        }
    }

    private ConfigurableApplicationContext start(String url, String user) {
        return new SpringApplicationBuilder(Ackord.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--server.port=0",
                        "--ackord.demo.smtp-port=0",
                        "--ackord.demo.imap-port=0",
                        "--ackord.demo.seed=false",
                        "--ackord.mailbox.enabled=false",
                        "--ackord.mailbox.port=" + server.getImap().getPort());
    }

    private double measure(String name, ConfigurableApplicationContext ackord) throws InterruptedException {
        var reader = ackord.getBean(MailboxReader.class);
        var jdbc = ackord.getBean(JdbcClient.class);
        var before = heap();
        var begin = System.nanoTime();
        var worked = processorNanos();
        reader.start();
        while (filed(jdbc) < round * MAILS) Thread.sleep(50);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var processor = (processorNanos() - worked) / 1e9;
        reader.stop();
        System.out.printf(
                Locale.ROOT,
                "%-11s %d mails of %d bytes from %d senders: %.1f s, %.1f mails/s, processor %.1f s, heap %d MB before, %d MB after, cases %d%n",
                name,
                MAILS,
                SIZE,
                SENDERS,
                seconds,
                MAILS / seconds,
                processor,
                before,
                heap(),
                cases(jdbc));
        return MAILS / seconds;
    }

    private static long filed(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from raw_mail where state <> 'STORED'")
                .query(Long.class)
                .single();
    }

    private static long cases(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from support_case").query(Long.class).single();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_048_576;
    }

    private void deliver() throws MessagingException {
        GreenMailUser user = server.setUser(SUPPORT, SUPPORT, "any");
        for (var mail : mails())
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        round++;
    }

    private List<byte[]> mails() {
        var line = "Since this morning the nightly copy of our store ends with an error and nobody knows why.\r\n";
        var mails = new ArrayList<byte[]>();
        for (int i = 0; i < MAILS; i++) {
            var head = "From: Person %d <person%d@customer%d.example>\r\nTo: %s\r\nMessage-ID: <%d.%d@customer.example>\r\n"
                            .formatted(i % SENDERS, i % SENDERS, i % SENDERS % 50, SUPPORT, round, i)
                    + "Date: Mon, 02 Mar 2026 10:00:00 +0000\r\nSubject: Copy %d failed\r\n\r\n".formatted(i);
            var text = head + line.repeat((SIZE - head.length()) / line.length() + 1);
            mails.add(text.substring(0, SIZE).getBytes(StandardCharsets.US_ASCII));
        }
        return mails;
    }
}
