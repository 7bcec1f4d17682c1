package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that says what it is told to: replies by the start of a command, "250 ok" to all others. "." is the end of a
 * mail, "HELLO" the greeting of a new connection.
 */
final class SmtpStub implements AutoCloseable {

    /** Instead of a reply: nothing is said ever, or the connection is dropped. */
    static final String HANG = "hang";

    static final String DROP = "drop";

    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    /** How many mails it has said 250 to. */
    final AtomicInteger taken = new AtomicInteger();

    /** What it was told in this order: commands, and the Message-ID of each mail. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    SmtpStub() {
        answers("HELLO", "220 stub");
        answers("DATA", "354 go on");
        answers("QUIT", "221 bye");
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        start(this::serve);
    }

    SmtpStub answers(String command, String reply) {
        return answers(command, reply, Integer.MAX_VALUE);
    }

    /** Answers so as often, and "250 ok" from then on. */
    SmtpStub answers(String command, String reply, int times) {
        replies.put(command.toUpperCase(Locale.ROOT), new Reply(reply, new AtomicInteger(times)));
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard(String start) {
        return heard.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                start(() -> talk(client));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            if (!say(client, reply("HELLO"))) return;
            boolean data = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!data || line.startsWith("Message-ID:")) heard.add(line);
                if (data && !line.equals(".")) continue;
                var command = data ? "." : line.toUpperCase(Locale.ROOT);
                var reply = reply(command);
                if (command.equals(".") && reply.startsWith("2")) taken.incrementAndGet();
                data = command.startsWith("DATA") && reply.startsWith("354");
                if (!say(client, reply)) return;
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private String reply(String command) {
        return replies.entrySet().stream()
                .filter(each -> command.startsWith(each.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .filter(reply -> reply.times().getAndDecrement() > 0)
                .map(Reply::text)
                .orElse("250 ok");
    }

    private static boolean say(Socket client, String reply) throws IOException {
        if (reply.equals(DROP)) return false;
        if (reply.equals(HANG)) return true;
        client.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
        return true;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : clients) client.close();
    }

    private record Reply(String text, AtomicInteger times) {}
}
