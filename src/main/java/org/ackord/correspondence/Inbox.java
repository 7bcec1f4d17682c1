package org.ackord.correspondence;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.ackord.correspondence.RawMail.Place;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open mailbox on the mail server. Reading a mail leaves it unread and where it is; only {@link #put} does not. */
final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String ALL = "UNDELETED";
    private static final String UNREAD = "UNSEEN UNDELETED";
    private static final long GREATEST_UID = 0xFFFF_FFFFL;
    private static final int FAREWELL = 1_000;

    private final MailboxSettings settings;
    private final HangUp line;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final ImapCommands commands;
    private final Shelves shelves;
    private long takenFrom = GREATEST_UID;

    private Inbox(MailboxSettings settings, HangUp line, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.line = line;
        this.store = store;
        this.folder = folder;
        this.commands = new ImapCommands(folder);
        this.shelves = new Shelves(folder, commands, settings.folders());
    }

    /** @param line what another thread hangs up by, also while this is still connecting */
    static Inbox open(MailboxSettings settings, HangUp line) throws MessagingException {
        var store = new BoundedImap(Session.getInstance(properties(settings.protocol(), line)), settings);
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Inbox(settings, line, store, folder);
        } catch (MessagingException | RuntimeException notOpen) {
            line.now();
            store.close();
            throw notOpen;
        }
    }

    private static Properties properties(String protocol, HangUp line) {
        var properties = new Properties();
        var prefix = "mail." + protocol + '.';
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "20000");
        properties.setProperty(prefix + "writetimeout", "20000");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "socketFactory", line);
        return properties;
    }

    /** The place that the next mail will have: UIDNEXT when the mailbox was opened, which not every server tells. */
    Place next() throws MessagingException {
        long next = folder.getUIDNext();
        if (next > 0) return place(next);
        var all = commands.search("ALL");
        return place(all.isEmpty() ? 1 : all.get(all.size() - 1) + 1);
    }

    /** Mails from this UID on are to be taken even if somebody has read them. */
    void takeFrom(long uid) {
        takenFrom = uid;
    }

    /** The mails to be taken, the oldest first: the unread ones, and the read ones that are new enough. */
    List<Place> waiting() throws MessagingException {
        var uids = new TreeSet<Long>();
        for (long uid : commands.search(ALL + " UID " + takenFrom + ":*")) if (uid >= takenFrom) uids.add(uid);
        uids.addAll(commands.search(UNREAD));
        var found = new ArrayList<Place>();
        for (long uid : uids) found.add(place(uid));
        return found;
    }

    /** Those that stay although they are done need not be looked at again on this connection. */
    void hasTaken(List<Place> done) {
        takenFrom = Math.max(takenFrom, done.get(done.size() - 1).uid() + 1);
    }

    List<Unseen> look(Collection<Place> places) throws MessagingException {
        if (places.isEmpty()) return List.of();
        var uids = places.stream().map(Place::uid).toList();
        var found = new ArrayList<Unseen>();
        for (var each : commands.fetch(uids, "RFC822.SIZE INTERNALDATE").came()) {
            var uid = each.getItem(UID.class);
            var size = each.getItem(RFC822SIZE.class);
            var date = each.getItem(INTERNALDATE.class);
            if (uid != null && size != null)
                found.add(new Unseen(place(uid.uid), size.size, date == null ? null : date.getDate()));
        }
        return found;
    }

    /** Mails that somebody has read already, we among them. */
    List<Place> seen() throws MessagingException {
        var found = new ArrayList<Place>();
        for (long uid : commands.search("SEEN UNDELETED")) found.add(place(uid));
        return found;
    }

    private Place place(long uid) throws MessagingException {
        return new Place(settings.name(), folder.getUIDValidity(), uid);
    }

    Bodies whole(Collection<Long> uids) throws MessagingException {
        return bodies(uids, "BODY.PEEK[]");
    }

    Bodies beginnings(Collection<Long> uids, int bytes) throws MessagingException {
        return bodies(uids, "BODY.PEEK[]<0." + bytes + '>');
    }

    private Bodies bodies(Collection<Long> uids, String item) throws MessagingException {
        var fetched = commands.fetch(uids, item);
        var bodies = new HashMap<Long, byte[]>();
        for (var each : fetched.came()) {
            var uid = each.getItem(UID.class);
            var body = each.getItem(BODY.class);
            if (uid == null || body == null) continue;
            var bytes = body.getByteArray();
            bodies.put(uid.uid, bytes == null ? new byte[0] : bytes.getNewBytes());
        }
        return new Bodies(bodies, fetched.complete());
    }

    /** @param complete whether the server said that these are all; those that somebody took away meanwhile are missing */
    record Bodies(Map<Long, byte[]> byUid, boolean complete) {}

    void put(Shelf shelf, Collection<Long> uids) throws MessagingException {
        shelves.put(shelf, uids);
    }

    /** Lets the server know that we are still here; whether it is, the next command tells. */
    void keepAlive() {
        try {
            commands.run("NOOP");
        } catch (MessagingException lineLost) {
            LOG.debug("The mail server has hung up", lineLost);
        }
    }

    boolean canIdle() throws MessagingException {
        return settings.idle() && commands.can("IDLE");
    }

    void idle(Duration most, BooleanSupplier goesOn) throws MessagingException {
        folder.doCommand(new Idle(line, most, goesOn));
    }

    @Override
    public void close() throws MessagingException {
        line.patience(FAREWELL);
        store.close();
    }
}
