package org.ackord.intake;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Somebody's mail program, or a machine's: real SMTP out, with the headers as they are given, and real IMAP in. */
record MailProgram(int smtp, int imap, String owner) {

    /** @return the Message-ID */
    String send(String subject, String text, String... headers) {
        var id = "<%s@%s>".formatted(UUID.randomUUID(), owner.substring(owner.indexOf('@') + 1));
        var more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
        sendRaw("""
                From: %s
                To: support@ackord.example
                Message-ID: %s
                Subject: %s
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(owner, id, subject, more, text));
        return id;
    }

    void sendRaw(String mail) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + smtp);
        settings.put("mail.smtp.from", owner);
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            Transport.send(
                    new AsItIs(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                    new InternetAddress[] {new InternetAddress("support@ackord.example")});
        } catch (MessagingException unsent) {
            throw new AssertionError(unsent);
        }
    }

    List<MimeMessage> inbox() {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, owner, "any");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<MimeMessage>();
                for (var mail : inbox.getMessages()) mails.add(new MimeMessage((MimeMessage) mail));
                return mails;
            }
        } catch (MessagingException unread) {
            throw new AssertionError(unread);
        }
    }

    private static final class AsItIs extends MimeMessage {

        AsItIs(Session session, InputStream bytes) throws MessagingException {
            super(session, bytes);
        }

        @Override
        protected void updateMessageID() {}
    }
}
