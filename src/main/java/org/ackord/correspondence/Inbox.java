package org.ackord.correspondence;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPFolder.FetchProfileItem;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** An open mailbox on the mail server. Reading a mail leaves it unread; only {@link Unseen#markSeen} does not. */
final class Inbox implements AutoCloseable {

    private static final SearchTerm UNSEEN =
            new AndTerm(new FlagTerm(new Flags(Flag.SEEN), false), new FlagTerm(new Flags(Flag.DELETED), false));
    private static final int MOST_AT_ONCE = 200;

    private final String name;
    private final Store store;
    private final IMAPFolder folder;

    private Inbox(String name, Store store, IMAPFolder folder) {
        this.name = name;
        this.store = store;
        this.folder = folder;
    }

    static Inbox open(MailboxSettings settings) throws MessagingException {
        var store = Session.getInstance(properties(settings.protocol())).getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Inbox(settings.name(), store, folder);
        } catch (MessagingException | RuntimeException notOpen) {
            store.close();
            throw notOpen;
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + '.';
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "20000");
        properties.setProperty(prefix + "writetimeout", "20000");
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "1048576");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** The unread mails, the oldest first, at most a round's worth. */
    List<Unseen> unseen() throws MessagingException {
        var found = folder.search(UNSEEN);
        var batch = Arrays.copyOf(found, Math.min(found.length, MOST_AT_ONCE));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfileItem.INTERNALDATE);
        folder.fetch(batch, profile);
        var validity = folder.getUIDValidity();
        return Arrays.stream(batch)
                .map(message -> new Unseen(name, validity, folder, (IMAPMessage) message))
                .toList();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
