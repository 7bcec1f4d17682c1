package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says what it is told to: replies by the start of a command, "250 ok" to all others. */
final class SmtpStub implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>(Map.of("DATA", "354 go on", "QUIT", "221 bye"));
    final AtomicInteger taken = new AtomicInteger();

    SmtpStub() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        var thread = new Thread(this::serve, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    SmtpStub answers(String command, String reply) {
        replies.put(command.toUpperCase(Locale.ROOT), reply);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        say(client, "220 stub");
        boolean data = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) continue;
            var command = data ? "." : line.toUpperCase(Locale.ROOT);
            var reply = reply(command);
            if (command.equals(".") && reply.startsWith("2")) taken.incrementAndGet();
            data = command.startsWith("DATA") && reply.startsWith("354");
            say(client, reply);
        }
    }

    private String reply(String command) {
        return replies.entrySet().stream()
                .filter(each -> command.startsWith(each.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("250 ok");
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
