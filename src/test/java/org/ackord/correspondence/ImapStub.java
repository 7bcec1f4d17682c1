package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** An IMAP server with a mailbox that does what a test wants to see: no MOVE, dead lines, mails that break, sizes that lie. */
final class ImapStub implements AutoCloseable {

    private static final Pattern PARTIAL = Pattern.compile("BODY\\.PEEK\\[\\](?:<0\\.(\\d+)>)?");

    private final ServerSocket socket;
    private final Map<Long, byte[]> mails = new ConcurrentSkipListMap<>();
    private final Map<Long, Long> sizes = new ConcurrentSkipListMap<>();
    private final Set<Long> seen = new ConcurrentSkipListSet<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final CountDownLatch idles = new CountDownLatch(1);
    volatile String capabilities = "IMAP4rev1 IDLE UIDPLUS";
    volatile long validity = ThreadLocalRandom.current().nextLong(1, 1L << 31);
    volatile long cutAt = -1;
    volatile Runnable beforeBodies = () -> {};
    volatile boolean endsIdle = true;
    volatile boolean honoursPartial = true;
    private volatile OutputStream out = OutputStream.nullOutputStream();

    ImapStub() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        var thread = new Thread(this::serve, "imap-stub");
        thread.setDaemon(true);
        thread.start();
    }

    ImapStub holds(long uid, String mail) {
        mails.put(uid, mail.getBytes(ISO_8859_1));
        return this;
    }

    /** A person opens it with a mail program. */
    ImapStub opened(long uid) {
        seen.add(uid);
        return this;
    }

    ImapStub closed(long uid) {
        seen.remove(uid);
        return this;
    }

    /** As after a restore: other mails may have these UIDs now. */
    void madeAnew() {
        mails.clear();
        sizes.clear();
        seen.clear();
        validity++;
    }

    ImapStub claims(long uid, long size) {
        sizes.put(uid, size);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Long> uids() {
        return List.copyOf(mails.keySet());
    }

    void tell(String news) throws IOException {
        say(news);
    }

    boolean heard(String command) {
        return commands.stream().anyMatch(each -> each.contains(command));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                out = client.getOutputStream();
                talk(client);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        say("* OK stub");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.substring(line.indexOf(' ') + 1);
            commands.add(command);
            if (command.startsWith("IDLE")) idle(in);
            else if (!answer(client, command)) return;
            if (!command.startsWith("IDLE") || endsIdle) say(line.substring(0, line.indexOf(' ')) + " OK done");
        }
    }

    private void idle(BufferedReader in) throws IOException {
        say("+ idling");
        idles.countDown();
        var end = in.readLine();
        if (end == null) throw new EOFException("the client has hung up");
        commands.add(end);
    }

    private boolean answer(Socket client, String command) throws IOException {
        if (command.startsWith("CAPABILITY")) say("* CAPABILITY " + capabilities);
        if (command.startsWith("SELECT")) {
            say("* " + mails.size() + " EXISTS");
            say("* OK [UIDVALIDITY " + validity + "] ok");
        }
        if (command.startsWith("LIST")) say("* LIST (\\Noselect) \"/\" \"\"");
        if (command.startsWith("UID SEARCH ")) search(command.substring("UID SEARCH ".length()));
        if (command.startsWith("UID STORE") && command.contains("\\Seen")) seen.addAll(set(command.split(" ")[2]));
        if (command.startsWith("UID MOVE") || command.startsWith("UID EXPUNGE"))
            set(command.split(" ")[2]).forEach(mails::remove);
        if (command.startsWith("UID FETCH")) return fetch(client, command);
        return true;
    }

    private void search(String criteria) throws IOException {
        var found = new ArrayList<Long>();
        for (long uid : mails.keySet())
            if (seen.contains(uid) ? !criteria.startsWith("UNSEEN") : !criteria.startsWith("SEEN")) found.add(uid);
        say("* SEARCH " + String.join(" ", found.stream().map(String::valueOf).toList()));
    }

    private boolean fetch(Socket client, String command) throws IOException {
        var body = PARTIAL.matcher(command);
        var wantsBody = body.find();
        if (wantsBody) beforeBodies.run();
        int number = 0;
        for (long uid : set(command.split(" ")[2])) {
            number++;
            if (!mails.containsKey(uid)) continue;
            if (!wantsBody)
                say("* %d FETCH (UID %d RFC822.SIZE %d INTERNALDATE \"01-Jun-2026 13:00:00 +0000\")"
                        .formatted(number, uid, sizes.getOrDefault(uid, (long) mails.get(uid).length)));
            else if (!send(client, number, uid, body.group(1))) return false;
        }
        return true;
    }

    /** A mail that claims more than it has goes on for ever where the client takes it. */
    private boolean send(Socket client, int number, long uid, String partial) throws IOException {
        var mail = mails.get(uid);
        long size = sizes.getOrDefault(uid, (long) mail.length);
        long given = partial == null || !honoursPartial ? size : Math.min(size, Long.parseLong(partial));
        say("* %d FETCH (UID %d BODY[]%s {%d}".formatted(number, uid, partial == null ? "" : "<0>", given));
        var beginning = (int) Math.min(given, mail.length);
        out.write(mail, 0, uid == cutAt ? beginning / 2 : beginning);
        if (uid == cutAt) {
            client.close();
            return false;
        }
        var filling = "x".repeat(8192).getBytes(ISO_8859_1);
        for (long left = given - mail.length; left > 0; left -= filling.length)
            out.write(filling, 0, (int) Math.min(left, filling.length));
        say(")");
        return true;
    }

    private static List<Long> set(String set) {
        return Arrays.stream(set.split(","))
                .flatMapToLong(range -> {
                    var ends = range.split(":");
                    return java.util.stream.LongStream.rangeClosed(
                            Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
                })
                .boxed()
                .toList();
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
