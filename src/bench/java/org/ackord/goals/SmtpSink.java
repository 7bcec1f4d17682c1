package org.ackord.goals;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes every mail and keeps none, so that it costs next to nothing beside what is measured. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong taken = new AtomicLong();

    SmtpSink() {
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            var out = client.getOutputStream();
            say(out, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine())
                if (!answer(in, out, line.toUpperCase(Locale.ROOT))) return;
        } catch (IOException hungUp) {
            return;
        }
    }

    private boolean answer(BufferedReader in, OutputStream out, String command) throws IOException {
        if (command.startsWith("DATA")) {
            say(out, "354 go on");
            for (var line = in.readLine(); line != null && !line.equals("."); ) line = in.readLine();
            taken.incrementAndGet();
        }
        var quits = command.startsWith("QUIT");
        say(out, quits ? "221 bye" : "250 ok");
        return !quits;
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
