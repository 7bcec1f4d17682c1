package org.ackord.correspondence;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * IMAP with an end to what one response may hold. The mail library makes room at once for whatever length the server
 * announces, so a server that says "1 GB follows" would take the memory of everybody.
 */
final class BoundedImap extends IMAPStore {

    private final int longest;

    BoundedImap(Session session, MailboxSettings settings) {
        super(
                session,
                new URLName(settings.protocol(), null, -1, null, null, null),
                settings.protocol(),
                settings.tls());
        longest = Math.toIntExact(settings.biggestMail().toBytes() + 1_048_576);
    }

    @Override
    protected IMAPProtocol newIMAPProtocol(String host, int port) throws IOException, ProtocolException {
        return new BoundedProtocol(host, port);
    }

    private final class BoundedProtocol extends IMAPProtocol {

        BoundedProtocol(String host, int port) throws IOException, ProtocolException {
            super(
                    BoundedImap.this.name,
                    host,
                    port,
                    BoundedImap.this.session.getProperties(),
                    BoundedImap.this.isSSL,
                    BoundedImap.this.logger);
        }

        @Override
        protected ByteArray getResponseBuffer() {
            return new Bounded(longest);
        }
    }

    private static final class Bounded extends ByteArray {

        private final int longest;

        Bounded(int longest) {
            super(128);
            this.longest = longest;
        }

        @Override
        public void grow(int more) {
            if (more > longest - getBytes().length) throw new ResponseTooLong();
            super.grow(more);
        }
    }

    /** The connection is of no use after it. */
    static final class ResponseTooLong extends RuntimeException {

        ResponseTooLong() {
            super("the mail server announced more than a mail may hold");
        }
    }
}
