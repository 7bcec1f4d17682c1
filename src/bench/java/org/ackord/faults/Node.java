package org.ackord.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ackord.mailpath.AckordProcess;
import org.jspecify.annotations.Nullable;

/** One Ackord of several on one database, which is killed, stopped and started again. */
final class Node implements AutoCloseable {

    private final String name;
    private final Path folder;
    private final List<String> java;
    private final Map<String, String> settings;
    private @Nullable AckordProcess process;
    private int starts;
    private volatile int port;

    Node(String name, Path folder, List<String> java, Map<String, String> settings) {
        this.name = name;
        this.folder = folder;
        this.java = java;
        this.settings = settings;
    }

    void launch() {
        launch(Map.of());
    }

    /** Starts it when it is not running, without waiting for it. */
    synchronized void launch(Map<String, String> environment) {
        if (process != null) return;
        var log = folder.resolve("%s-%d.log".formatted(name, ++starts));
        var started = AckordProcess.start(log, java, settings, environment);
        process = started;
        var unused = CompletableFuture.runAsync(() -> opens(started));
    }

    private void opens(AckordProcess started) {
        var opened = started.awaitReady();
        synchronized (this) {
            if (process == started) port = opened;
        }
    }

    /** @return the port of its web server; 0 when it is not ready */
    int port() {
        return port;
    }

    boolean isReady() {
        return port > 0;
    }

    /** SIGKILL. */
    synchronized void kill() {
        if (process == null) return;
        process.kill();
        gone();
    }

    /** SIGTERM, until it has ended. */
    synchronized void stop() {
        if (process == null) return;
        process.stop();
        gone();
    }

    synchronized void signal(String signal) {
        if (process == null) throw new IllegalStateException(name + " is not running");
        try {
            Shell.run("kill", "-" + signal, "" + process.pid());
        } catch (IOException notSent) {
            throw new UncheckedIOException(notSent);
        }
    }

    private void gone() {
        process = null;
        port = 0;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        kill();
    }
}
