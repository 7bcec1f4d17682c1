package org.ackord.goals;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ackord as a process of its own, in production's profile, that is started, watched and ended. */
final class StartedAckord {

    static final String USER = "ackord_goal";
    static final String SECRET = "a-secret-for-this-measurement-alone-0123456789";
    private static final int IDLE_SECONDS = 30;

    /** @param mebibytes resident memory of the idle process */
    record Measured(double seconds, long mebibytes) {

        @Override
        public String toString() {
            return Row.text("%.1f s, %d MiB", seconds, mebibytes);
        }
    }

    private final Path folder;
    private final String database;
    private final List<String> command;

    StartedAckord(Path folder, String database, List<String> command) {
        this.folder = folder;
        this.database = database;
        this.command = command;
    }

    Measured measure() throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ackord.log").toFile());
        builder.environment().putAll(settings(port));
        var begin = System.nanoTime();
        var process = builder.start();
        try {
            awaitReady(process, port);
            var seconds = Load.seconds(begin);
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new Measured(seconds, resident(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "prod"),
                Map.entry("ACKORD_PORT", String.valueOf(port)),
                Map.entry("ACKORD_JDBC_URL", database),
                Map.entry("ACKORD_JDBC_USER", USER),
                Map.entry("ACKORD_JDBC_PASSWORD", SECRET),
                Map.entry("ACKORD_LINK_SECRET", SECRET),
                Map.entry("ACKORD_ADMIN_PASSWORD", SECRET),
                Map.entry("ACKORD_SMTP_HOST", "127.0.0.1"),
                Map.entry("ACKORD_MAILBOX_PASSWORD", SECRET),
                Map.entry("ACKORD_ATTACHMENTS_FOLDER", folder.resolve("attachments").toString()),
                Map.entry("PATH", Path.of(command.get(0)).getParent() + ":" + javaPath()));
    }

    private static String javaPath() {
        return System.getProperty("ackord.bench.java-home", "/usr/lib/jvm/temurin-25-jdk-amd64") + "/bin:"
                + System.getenv("PATH");
    }

    private void awaitReady(Process process, int port) throws IOException, InterruptedException {
        var probe = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness").toURL();
        while (!isReady((HttpURLConnection) probe.openConnection())) {
            if (!process.isAlive()) throw new IllegalStateException("Ackord did not start, see " + folder);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean isReady(HttpURLConnection probe) {
        try {
            return probe.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
