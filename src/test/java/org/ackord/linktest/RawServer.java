package org.ackord.linktest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A web server that says what it is told, byte for byte, and however it likes. */
final class RawServer implements AutoCloseable {

    private interface Manners {
        void answer(Socket client) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Queue<Manners> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong poured = new AtomicLong();
    private final Semaphore never = new Semaphore(0);
    private volatile boolean hungUp;

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    boolean hungUp() {
        return hungUp;
    }

    long poured() {
        return poured.get();
    }

    void answers(String text) {
        answers.add(client -> write(client, text));
    }

    void answersNothing() {
        answers.add(client -> hungUp = client.getInputStream().read() < 0);
    }

    void dribbles(String first, String drop) {
        answers.add(client -> {
            write(client, first);
            while (!never.tryAcquire(50, TimeUnit.MILLISECONDS)) write(client, drop);
        });
    }

    void pours(String first) {
        var much = "x".repeat(10_000);
        answers.add(client -> {
            write(client, first);
            while (true) {
                write(client, much);
                poured.addAndGet(much.length());
            }
        });
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                requests.add(request(client));
                var next = answers.poll();
                if (next != null) next.answer(client);
            } catch (IOException broken) {
                hungUp = true;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static String request(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine())
            said.append(line).append('\n');
        return said.toString();
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        never.release(1000);
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
