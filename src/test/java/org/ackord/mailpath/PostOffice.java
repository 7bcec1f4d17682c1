package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail server that outlives everybody who is killed: SMTP and IMAP on free ports, a mailbox for any address, any password. */
public final class PostOffice implements AutoCloseable {

    private final GreenMail server = new GreenMail(
                    new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()})
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    public PostOffice() {
        server.start();
    }

    public int smtp() {
        return server.getSmtp().getPort();
    }

    public int imap() {
        return server.getImap().getPort();
    }

    /** GreenMail does not know the null reverse-path of bounces (RFC 5321 §4.5.5); the reader cannot see the difference. */
    public void post(Letter letter) {
        RawSmtp.send(smtp(), letter.from().isEmpty() ? letter.from("bounces@relay.example") : letter);
    }

    /** Puts a mail into a mailbox past SMTP, for bytes that SMTP would not carry. */
    public void put(Letter letter) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
        mailbox(letter.to()).appendMessage(mail, new Flags(), new Date());
    }

    /** The mails that an address has received, as they came, whatever folder their reader has put them into since. */
    public List<String> receivedBy(String address) {
        return undisturbed(() -> folders(address).stream()
                .flatMap(folder -> folder.getMessages().stream())
                .filter(Objects::nonNull)
                .map(PostOffice::text)
                .toList());
    }

    private Collection<MailFolder> folders(String address) {
        try {
            return server.getManagers().getImapHostManager().listMailboxes(user(address.toLowerCase(Locale.ROOT)), "*");
        } catch (FolderException none) {
            throw new IllegalStateException(none);
        }
    }

    /** What everybody but one address has received, by address. */
    public Map<String, List<String>> receivedByAllBut(String address) {
        return undisturbed(() -> server.getUserManager().listUser().stream()
                        .map(GreenMailUser::getEmail)
                        .filter(email -> !email.equalsIgnoreCase(address))
                        .toList())
                .stream()
                .collect(Collectors.toMap(Function.identity(), this::receivedBy, (one, same) -> one));
    }

    /** A mail that a reader moves away in this instant is null in GreenMail's list. */
    public long unread(String address) {
        return undisturbed(() -> mailbox(address).getMessages().stream()
                .filter(Objects::nonNull)
                .filter(mail -> !mail.isSet(Flag.SEEN) && !mail.isSet(Flag.DELETED))
                .count());
    }

    /** Asks again when a reader changes a folder meanwhile: GreenMail lists its folders and mails without a lock. */
    private static <T> T undisturbed(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (ConcurrentModificationException changed) {
                Thread.onSpinWait();
            }
        }
    }

    private MailFolder mailbox(String address) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user(address.toLowerCase(Locale.ROOT)));
        } catch (FolderException noInbox) {
            throw new IllegalStateException(noInbox);
        }
    }

    private synchronized GreenMailUser user(String address) {
        @Nullable GreenMailUser known = server.getUserManager().getUserByEmail(address);
        return known == null ? server.setUser(address, address, "any") : known;
    }

    private static String text(StoredMessage mail) {
        try (var out = new ByteArrayOutputStream()) {
            mail.getMimeMessage().writeTo(out);
            return out.toString(ISO_8859_1);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
