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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ackord with the demo organisation as a process of its own, which can end as at a power cut. */
public final class AckordProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ackord is ready: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final Path log;

    private AckordProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param java arguments for Java and the class path, such as {@link #java} */
    public static AckordProcess start(Path log, List<String> java, Map<String, String> settings) {
        return start(log, java, settings, Map.of());
    }

    /** @param environment variables that the process has beside ours */
    public static AckordProcess start(
            Path log, List<String> java, Map<String, String> settings, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.add("org.ackord.Ackord");
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new AckordProcess(builder.start(), log);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** What a process needs that lives for seconds: the quick compiler, and no code of tests. */
    public static List<String> java(String classPath, String... more) {
        var java =
                new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Duser.timezone=UTC"));
        java.addAll(List.of(more));
        java.addAll(List.of("-cp", classPath));
        return java;
    }

    /** Settings of an empty demo on free ports, beside any number of others, for more to be added. */
    public static Map<String, String> settings(Map<String, String> database, Path attachments) {
        var settings = new HashMap<>(database);
        settings.put("server.port", "0");
        settings.put("ackord.demo.seed", "false");
        settings.put("ackord.demo.smtp-port", "0");
        settings.put("ackord.demo.imap-port", "0");
        settings.put("ackord.attachments.folder", attachments.toString());
        return settings;
    }

    /** @return the port of its web server */
    public int awaitReady() {
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
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The number of the process, for signals. */
    public long pid() {
        return process.pid();
    }

    /** SIGTERM: a clean stop. */
    public void stop() {
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

    public String log() {
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
    public static String classPath() {
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
