package org.ackord.mailpath;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ackord.Http;
import org.jspecify.annotations.Nullable;

/** A mail server that stays, and an Ackord that is killed and started again; between them wires that can be listened to. */
final class KillRig implements AutoCloseable {

    static final String SUPPORT = "support@ackord.example";

    private static final Pattern TOTAL = Pattern.compile("\"totalElements\":(\\d+)");

    final PostOffice office = new PostOffice();
    final Tap smtp = new Tap(office.smtp());
    final Tap imap = new Tap(office.imap());
    final Injected injected = new Injected();
    private final KillDatabase database;
    private final Path folder;
    private final List<String> java;
    private volatile @Nullable AckordProcess process;
    private volatile int port;
    private int kills;

    KillRig(KillDatabase database, Path folder, List<String> java) {
        this.database = database;
        this.java = java;
        this.folder = folder;
    }

    private Map<String, String> settings() {
        var settings = AckordProcess.settings(database.settings(), folder.resolve("attachments"));
        settings.put("spring.mail.port", "" + smtp.port());
        settings.put("ackord.mailbox.port", "" + imap.port());
        settings.put("ackord.mailbox.poll-every", "200ms");
        settings.put("ackord.mailbox.lease", "2s");
        settings.put("springdoc.api-docs.enabled", "false");
        // A dead node's jobs are free again after this time instead of five minutes.
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "10000");
        return settings;
    }

    /** Starts Ackord when it is not running, without waiting for it. */
    synchronized void launch() {
        if (process == null)
            process = AckordProcess.start(folder.resolve("ackord-" + kills + ".log"), java, settings());
    }

    void start() {
        launch();
        port = running().awaitReady();
    }

    /** Kills Ackord if it runs; by whichever thread sees the moment. */
    synchronized void kill() {
        if (process == null) return;
        process.kill();
        process = null;
        port = 0;
        kills++;
    }

    void stop() {
        running().stop();
        process = null;
        port = 0;
    }

    synchronized int kills() {
        return kills;
    }

    /** The running Ackord, as one of the demo's users sees it. */
    Http as(String user) {
        return Http.user(port, user);
    }

    Books books() {
        return Books.read(database);
    }

    Balance balance() {
        return Balance.of(injected, books(), mailsOutside(), kills);
    }

    Map<String, List<String>> mailsOutside() {
        return office.receivedByAllBut(SUPPORT);
    }

    long cases() {
        var found = TOTAL.matcher(as("sam.sc").get("/api/cases?size=1").body());
        if (!found.find()) throw new IllegalStateException("no list of cases");
        return Long.parseLong(found.group(1));
    }

    /** What changes as long as mails are read, filed or sent. */
    String progress() {
        return "%d unread, %d cases, %s to be sent".formatted(office.unread(SUPPORT), cases(), deliveries());
    }

    private String deliveries() {
        return as("admin")
                .get("/engine-rest/process-instance/count?processDefinitionKey=mail-delivery")
                .body();
    }

    /** Nothing is left to be read, to be filed or to be sent. */
    boolean isQuiet() {
        return office.unread(SUPPORT) == 0
                && cases() == injected.of(Injected.Kind.NEW).size()
                && deliveries().contains("\"count\":0");
    }

    private synchronized AckordProcess running() {
        return requireNonNull(process, "Ackord is not running");
    }

    @Override
    public void close() throws IOException {
        if (process != null) process.close();
        smtp.close();
        imap.close();
        office.close();
    }
}
