package org.ackord.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ackord.mailpath.AckordProcess;
import org.ackord.mailpath.Injected;
import org.ackord.mailpath.PostOffice;
import org.slf4j.LoggerFactory;

/** Nodes on one MySQL, with a mail server that stays. Their attachments lie on a small disk of their own. */
final class Cluster implements AutoCloseable {

    static final String SUPPORT = "support@ackord.example";
    static final String NOTHING = "0 unread, 0 raw mails, 0 mails to be sent, 0 jobs due";

    private static final String UNFINISHED =
            """
            select (select count(*) from raw_mail where state = 'STORED'),
             (select count(*) from ACT_RU_EXECUTION where act_id_ = 'Task_DeliverMail'),
             (select count(*) from ACT_RU_JOB where retries_ > 0 and (duedate_ is null or duedate_ <= utc_timestamp()))""";

    final PostOffice office = new PostOffice();
    final Injected injected = new Injected();
    final Calls calls = new Calls();
    final Server server;
    final Path attachments;
    final List<Node> nodes;
    private final Random random = new Random();
    private int doublesAllowed;

    /** @param lockTime after which the jobs of a dead node are free again */
    Cluster(Server server, Path folder, List<String> java, int size, Duration lockTime) throws IOException {
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.OFF);
        this.server = server;
        this.attachments = Files.createDirectories(folder.resolve("attachments"));
        Shell.run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", attachments.toString());
        this.nodes = IntStream.range(0, size)
                .mapToObj(nr -> new Node("node-" + (char) ('a' + nr), folder, java, settings(lockTime)))
                .toList();
    }

    private Map<String, String> settings(Duration lockTime) {
        var settings = AckordProcess.settings(server.database().settings(), attachments);
        settings.put("spring.mail.port", "" + office.smtp());
        settings.put("ackord.mailbox.port", "" + office.imap());
        settings.put("ackord.mailbox.lease", "5s");
        settings.put("springdoc.api-docs.enabled", "false");
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "" + lockTime.toMillis());
        return settings;
    }

    /** The first alone makes the tables, as at any first start; then all the others. */
    void start() {
        start(1);
        start(nodes.size());
    }

    /** So many of them run then. */
    void start(int size) {
        var running = nodes.subList(0, size);
        running.forEach(Node::launch);
        awaitReady(running);
    }

    static void awaitReady(List<Node> nodes) {
        Waiting.until(Faults.LONGEST_START, "nodes are ready", () -> nodes.stream().allMatch(Node::isReady));
    }

    /** A load balancer sends each call to any of those that are ready. */
    Optional<Node> anyNode() {
        var ready = nodes.stream().filter(Node::isReady).toList();
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.get(random.nextInt(ready.size())));
    }

    Calls.Answer get(String user, String path) {
        return anyNode().map(node -> calls.get(node.port(), user, path)).orElse(Calls.NONE);
    }

    Calls.Answer post(String user, String path, String json) {
        return anyNode().map(node -> calls.post(node.port(), user, path, json)).orElse(Calls.NONE);
    }

    /** A mail may go out twice where somebody dies between the mail server's 250 and their commit (G3). */
    synchronized void allowDoubles(int mails) {
        doublesAllowed += mails;
    }

    synchronized int doublesAllowed() {
        return doublesAllowed;
    }

    AttachedMails sendAttachments() {
        return new AttachedMails(this).send();
    }

    /** What is still to be read, filed, sent or done by jobs. */
    String unfinished() {
        try (var connection = server.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(UNFINISHED)) {
            row.next();
            return "%d unread, %d raw mails, %d mails to be sent, %d jobs due"
                    .formatted(office.unread(SUPPORT), row.getLong(1), row.getLong(2), row.getLong(3));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        office.close();
        Shell.run("umount", "--lazy", attachments.toString());
    }
}
