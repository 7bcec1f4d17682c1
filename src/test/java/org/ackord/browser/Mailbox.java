package org.ackord.browser;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A customer's mail program: real SMTP out, real IMAP in. */
record Mailbox(int smtp, int imap, String owner) {

    void write(String to, String subject, String text) {
        try {
            var session = Session.getInstance(properties("smtp", smtp));
            var mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(owner));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject);
            mail.setText(text);
            Transport.send(mail);
        } catch (MessagingException unsent) {
            throw new AssertionError(unsent);
        }
    }

    List<String> textsAbout(String subject) {
        return read().stream()
                .filter(mail -> mail.subject().contains(subject))
                .map(Mail::text)
                .toList();
    }

    Optional<String> find(Pattern pattern) {
        return read().stream()
                .flatMap(mail -> pattern.matcher(mail.text()).results().map(MatchResult::group))
                .reduce((earlier, later) -> later);
    }

    private record Mail(String subject, String text) {}

    private List<Mail> read() {
        try (var store = Session.getInstance(properties("imap", imap)).getStore("imap")) {
            store.connect("127.0.0.1", imap, owner, "any");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<Mail>();
                for (var message : inbox.getMessages()) mails.add(new Mail(message.getSubject(), plain(message)));
                return mails;
            }
        } catch (MessagingException unread) {
            throw new AssertionError(unread);
        }
    }

    private static String plain(Message message) throws MessagingException {
        try {
            return message.getContent() instanceof Multipart parts
                    ? parts.getBodyPart(0).getContent().toString()
                    : message.getContent().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(String protocol, int port) {
        var properties = new Properties();
        properties.put("mail." + protocol + ".host", "127.0.0.1");
        properties.put("mail." + protocol + ".port", String.valueOf(port));
        return properties;
    }
}
