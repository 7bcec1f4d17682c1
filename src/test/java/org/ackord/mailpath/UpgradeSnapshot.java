package org.ackord.mailpath;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;

/**
 * Writes the snapshots that {@link UpgradeTest} begins with, by a start of Ackord with the cases of the demo: once for H2 and,
 * with {@code -Dackord.test.jdbc-url}, once for MySQL. To be run when a version is released, from its own classes:
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.mailpath.UpgradeSnapshot</pre>
 *
 * A folder as argument names compiled classes of another version ({@code target/classes} of its tree) in place of ours.
 */
final class UpgradeSnapshot {

    private UpgradeSnapshot() {}

    public static void main(String... classes) throws Exception {
        var folder = Files.createTempDirectory("upgrade");
        var database = KillDatabase.ofThisRun(folder, "snapshot");
        var path = AckordProcess.classPath();
        if (classes.length > 0) path = path.replaceFirst("[^:]*/target/classes/?(?=:)", classes[0]);
        var settings = new HashMap<>(database.settings());
        settings.put("server.port", "0");
        settings.put("ackord.demo.smtp-port", "0");
        settings.put("ackord.demo.imap-port", "0");
        settings.put("ackord.attachments.folder", folder.resolve("attachments").toString());
        try (var ackord = AckordProcess.start(folder.resolve("log"), AckordProcess.java(path), settings)) {
            live(ackord.awaitReady());
            ackord.stop();
        }
        new Snapshot(database).write();
    }

    private static void live(int port) {
        for (var what : List.of("Restore hangs", "Login fails")) OpenedCase.key(port, Map.of("subject", what));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Http.user(port, "admin")
                        .get("/engine-rest/process-instance/count?processDefinitionKey=mail-delivery")
                        .body()
                        .contains("\"count\":0"));
    }
}
