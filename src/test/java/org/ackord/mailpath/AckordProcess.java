package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
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
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final Path log;

    private AckordProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param java arguments for Java and the class path, such as {@link #java} */
    static AckordProcess start(Path log, List<String> java, Map<String, String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.add("org.ackord.Ackord");
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

    /** What a process needs that lives for seconds: the quick compiler, and no code of tests. */
    static List<String> java(String classPath, String... more) {
        var java =
                new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Duser.timezone=UTC"));
        java.addAll(List.of(more));
        java.addAll(List.of("-cp", classPath));
        return java;
    }

    /** @return the port of its web server */
    int awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var ready = READY.matcher(log());
            if (ready.find()) return Integer.parseInt(ready.group(1));
            pause(100);
        }
        throw new IllegalStateException("Ackord did not start: " + causes());
    }

    private String causes() {
        return log().lines()
                .filter(line -> line.startsWith("Caused by: ") || line.contains(" ERROR "))
                .distinct()
                .collect(Collectors.joining("\n"));
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

    /** Under Maven's {@code exec:java} it is the class loader that knows. */
    static String classPath() {
        var entries = AckordProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        if (process.isAlive()) kill();
    }
}
