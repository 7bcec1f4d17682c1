package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ackord.correspondence.RawMail.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes mails from the server: first the raw mail is committed, then it is marked as read there, then it is filed. So a mail
 * is never lost, and whatever was interrupted is done again without a second case. Used by one thread.
 */
@Component
class MailTaker {

    private static final Logger LOG = LoggerFactory.getLogger(MailTaker.class);
    private static final int ATTEMPTS = 4;

    private final RawMails raws;
    private final MailFiler filer;
    private final ReceiptTime receipt;
    private final MailboxSettings settings;
    private final Map<Place, Integer> failures = new HashMap<>();

    MailTaker(RawMails raws, MailFiler filer, ReceiptTime receipt, MailboxSettings settings) {
        this.raws = raws;
        this.filer = filer;
        this.receipt = receipt;
        this.settings = settings;
    }

    void take(Unseen mail) throws MessagingException, IOException {
        var place = mail.place();
        var stored = raws.isKnown(place) ? Optional.<String>empty() : store(mail, place);
        mail.markSeen();
        stored.ifPresent(filer::file);
    }

    private Optional<String> store(Unseen mail, Place place) throws MessagingException, IOException {
        var fetched = fetch(mail, place);
        try {
            return raws.store(place, receipt.of(mail.internalDate()), fetched.content(), fetched.trouble());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return Optional.empty();
        }
    }

    /** A mail that breaks its own fetching again and again must not keep the others waiting for ever. */
    private Fetched fetch(Unseen mail, Place place) throws MessagingException, IOException {
        if (failures.getOrDefault(place, 0) >= ATTEMPTS) return unfetchable(place);
        long limit = settings.biggestMail().toBytes();
        try {
            return mail.isBiggerThan(limit)
                    ? new Fetched(mail.headers(), "is bigger than %s; only its headers were kept".formatted(limit))
                    : new Fetched(mail.content(limit), null);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            failures.merge(place, 1, Integer::sum);
            throw broken;
        }
    }

    private Fetched unfetchable(Place place) {
        LOG.error("Mail {} cannot be fetched; it stays on the mail server", place);
        failures.remove(place);
        return new Fetched(
                place.toString().getBytes(StandardCharsets.UTF_8),
                "could not be fetched; it is still on the mail server");
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Fetched(byte[] content, @Nullable String trouble) {}
}
