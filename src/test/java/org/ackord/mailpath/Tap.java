package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wire to an SMTP or IMAP server that understands lines. It can be told to do something at one precise moment of the talk:
 * before a command reaches the server, or when the server has done it and the client does not know yet. Then it hangs up.
 */
final class Tap implements AutoCloseable {

    /**
     * BEFORE: the server never hears the command. DONE: it has done it, and the end of its answer never arrives. Both end the
     * talk; HELD only delays the command.
     */
    enum Point {
        HELD,
        BEFORE,
        DONE
    }

    private static final Pattern END_OF_ANSWER = Pattern.compile("(?:\\d{3}|\\w+ (?:OK|NO|BAD))\\b.*");

    private final ServerSocket socket;
    private final int target;
    private final AtomicReference<@Nullable Trap> armed = new AtomicReference<>();

    Tap(int target) {
        this.target = target;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Arms the wire for one time; the answer completes when it has happened. */
    CompletableFuture<Void> at(Point point, String command, Runnable act) {
        var trap = new Trap(point, Pattern.compile(command, Pattern.CASE_INSENSITIVE), act, new CompletableFuture<>());
        armed.set(trap);
        return trap.sprung();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                var talk = new Talk(client, new Socket(InetAddress.getLoopbackAddress(), target));
                start(talk::commands);
                start(talk::answers);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private record Trap(Point point, Pattern command, Runnable act, CompletableFuture<Void> sprung) {}

    private final class Talk {

        private final Socket client;
        private final Socket server;
        private volatile @Nullable Trap waiting;

        Talk(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void commands() {
            pump(client, server, this::goesToServer);
        }

        void answers() {
            pump(server, client, this::goesToClient);
        }

        private boolean goesToServer(String line) {
            var trap = armed.get();
            if (trap == null || !trap.command().matcher(line).find() || !armed.compareAndSet(trap, null)) return true;
            if (trap.point() == Point.DONE) waiting = trap;
            return trap.point() == Point.DONE || spring(trap);
        }

        private boolean goesToClient(String line) {
            var trap = waiting;
            return trap == null || !END_OF_ANSWER.matcher(line).matches() || spring(trap);
        }

        private boolean spring(Trap trap) {
            trap.act().run();
            trap.sprung().complete(null);
            return trap.point() == Point.HELD;
        }

        private void pump(Socket from, Socket to, java.util.function.Predicate<String> goesOn) {
            try (from;
                    to) {
                var in = new BufferedInputStream(from.getInputStream());
                var out = new BufferedOutputStream(to.getOutputStream());
                for (var line = line(in); line.length > 0; line = line(in)) {
                    if (!goesOn.test(new String(line, 0, Math.min(line.length, 2_000), ISO_8859_1).strip())) return;
                    out.write(line);
                    if (in.available() == 0) out.flush();
                }
            } catch (IOException hungUp) {
                return;
            }
        }

        private static byte[] line(InputStream in) throws IOException {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') break;
            }
            return line.toByteArray();
        }
    }
}
