package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts mails that are done away, into folders of their own: in one step where the server can MOVE (RFC 6851), else copied and
 * then expunged, by UID (RFC 4315) or, without that, only when nobody else has deleted anything. Where a mail cannot be put
 * away it is marked as read, so that it is not looked at again and again.
 */
final class Shelves {

    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    private final IMAPFolder folder;
    private final ImapCommands commands;
    private final MailboxSettings.Folders names;
    private final Map<Shelf, String> ready = new EnumMap<>(Shelf.class);

    Shelves(IMAPFolder folder, ImapCommands commands, MailboxSettings.Folders names) {
        this.folder = folder;
        this.commands = commands;
        this.names = names;
    }

    void put(Shelf shelf, Collection<Long> uids) throws MessagingException {
        if (uids.isEmpty()) return;
        var stays = names.of(shelf).isBlank();
        if (stays || shelf != Shelf.QUARANTINE) mark(uids, "\\Seen");
        if (stays || move(uids, target(shelf))) return;
        LOG.warn(
                "Mails cannot be moved to folder {} of the mailbox; they stay and are marked as read", names.of(shelf));
        mark(uids, "\\Seen");
    }

    private boolean move(Collection<Long> uids, String target) throws MessagingException {
        var set = ImapCommands.set(uids);
        if (commands.can("MOVE")) return commands.attempt("UID MOVE " + set, target);
        if (!commands.attempt("UID COPY " + set, target)) return false;
        mark(uids, "\\Deleted \\Seen");
        if (commands.can("UIDPLUS")) commands.run("UID EXPUNGE " + set);
        else if (new HashSet<>(uids).containsAll(commands.search("DELETED"))) commands.run("EXPUNGE");
        return true;
    }

    private void mark(Collection<Long> uids, String flags) throws MessagingException {
        commands.run("UID STORE " + ImapCommands.set(uids) + " +FLAGS.SILENT (" + flags + ")");
    }

    private String target(Shelf shelf) throws MessagingException {
        var known = ready.get(shelf);
        if (known != null) return known;
        var name = namespace() + names.of(shelf).replace('/', folder.getSeparator());
        var created = commands.attempt("CREATE", name);
        if (created) commands.attempt("SUBSCRIBE", name);
        ready.put(shelf, name);
        return name;
    }

    /** Some servers keep all folders of a person below INBOX (RFC 2342). */
    private String namespace() throws MessagingException {
        if (!commands.can("NAMESPACE")) return "";
        return (String) folder.doCommand(protocol -> {
            var namespaces = protocol.namespace();
            var ours = namespaces == null ? null : namespaces.personal;
            return ours == null || ours.length == 0 ? "" : ours[0].prefix;
        });
    }
}
