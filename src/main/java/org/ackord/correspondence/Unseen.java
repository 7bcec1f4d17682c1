package org.ackord.correspondence;

import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import org.ackord.correspondence.RawMail.Place;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** An unread mail on the server. */
record Unseen(String mailbox, long uidValidity, IMAPFolder folder, IMAPMessage message) {

    Place place() throws MessagingException {
        return new Place(mailbox, uidValidity, folder.getUID(message));
    }

    @Nullable
    Date internalDate() throws MessagingException {
        return message.getReceivedDate();
    }

    boolean isBiggerThan(long bytes) throws MessagingException {
        return message.getSize() > bytes;
    }

    byte[] content(long limit) throws MessagingException, IOException {
        try (var in = message.getMimeStream()) {
            return in.readNBytes((int) limit);
        }
    }

    byte[] headers() throws MessagingException {
        var lines = Collections.list(message.getAllHeaderLines());
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    void markSeen() throws MessagingException {
        message.setFlag(Flag.SEEN, true);
    }
}
