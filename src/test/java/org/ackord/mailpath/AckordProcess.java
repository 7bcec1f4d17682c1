package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ackord with the demo organisation as a process of its own, which can end as at a power cut. */
final class AckordProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ackord is ready: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;

    private AckordProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static AckordProcess start(Path log, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                "org.ackord.Ackord"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new AckordProcess(process, log);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** @return the port of its web server */
    int awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var ready = READY.matcher(log());
            if (ready.find()) return Integer.parseInt(ready.group(1));
            pause(100);
        }
        throw new IllegalStateException("Ackord did not start:\n" + log());
    }

    /** SIGKILL: no finally block, no flush, no goodbye. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: a clean stop. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) return;
            process.destroyForcibly();
            throw new IllegalStateException("Ackord did not end");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        if (process.isAlive()) kill();
    }
}
