package org.ackord.correspondence;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail with an envelope of its own (RFC 5321 §2.3.1): its reports may come back to another address than answers, and it may
 * go to fewer recipients than its header names. A recipient that the server refuses keeps it from none of the others.
 */
final class OutgoingMail extends SMTPMessage {

    private Address[] envelope = {};

    OutgoingMail(Session session) {
        super(session);
        setSendPartial(true);
    }

    void setEnvelopeTo(List<org.ackord.correspondence.Address> recipients) throws MessagingException {
        envelope = new Address[recipients.size()];
        for (int i = 0; i < envelope.length; i++)
            envelope[i] = new InternetAddress(recipients.get(i).email(), true);
    }

    /** What is asked when the mail is sent; its header is written from {@code To} and {@code Cc}. */
    @Override
    public Address[] getAllRecipients() {
        return envelope.clone();
    }
}
