package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/** Commands of IMAP by UID (RFC 9051), many mails at a time: sequence numbers move while one looks. */
final class ImapCommands {

    private final IMAPFolder folder;

    ImapCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    boolean can(String capability) throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> protocol.hasCapability(capability));
    }

    /** The mails that meet the criteria, the oldest first. */
    List<Long> search(String criteria) throws MessagingException {
        var uids = new ArrayList<Long>();
        for (var response : run("UID SEARCH " + criteria)) {
            if (!(response instanceof IMAPResponse found) || !found.keyEquals("SEARCH")) continue;
            for (long uid = found.readLong(); uid != -1; uid = found.readLong()) uids.add(uid);
        }
        return uids.stream().sorted().toList();
    }

    /** What came, and whether all did: a connection that breaks in the midst takes nothing away from the mails before. */
    Fetched fetch(Collection<Long> uids, String items) throws MessagingException {
        var responses = responses("UID FETCH " + set(uids) + " (UID " + items + ")", null);
        var came = Arrays.stream(responses)
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .toList();
        return new Fetched(came, responses[responses.length - 1].isOK());
    }

    record Fetched(List<FetchResponse> came, boolean complete) {}

    /** A command whose failure is an exception. */
    Response[] run(String command) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            var responses = protocol.command(command, null);
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return responses;
        });
    }

    /** Whether the server did what it was asked to do with a folder. */
    boolean attempt(String command, String folderName) throws MessagingException {
        var responses = responses(command, new Argument().writeString(BASE64MailboxEncoder.encode(folderName)));
        var last = responses[responses.length - 1];
        if (last.isBYE()) throw new MessagingException("the connection was lost");
        return last.isOK();
    }

    private Response[] responses(String command, @Nullable Argument argument) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            var responses = protocol.command(command, argument);
            protocol.notifyResponseHandlers(responses);
            return responses;
        });
    }

    /** Such as {@code 4:17,19}. */
    static String set(Collection<Long> uids) {
        return UIDSet.toString(UIDSet.createUIDSets(
                uids.stream().mapToLong(Long::longValue).sorted().toArray()));
    }
}
