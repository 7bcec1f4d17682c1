package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.correspondence.Inbox.Bodies;
import org.ackord.correspondence.RawMail.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches mails, many in one command while that takes little memory. Of one that is too large only the beginning comes, which
 * has its headers and usually its text. One that breaks its own fetching again and again must not keep the others waiting for
 * ever: it is fetched alone, and given up after a few attempts.
 */
@Component
class MailFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(MailFetcher.class);
    static final int BEGINNING = 256 * 1024;
    private static final int MOST_MAILS = 50;
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final int ATTEMPTS = 4;

    private final ReceiptTime receipt;
    private final long biggest;
    private final Map<Place, Integer> failures = new HashMap<>();

    MailFetcher(ReceiptTime receipt, MailboxSettings settings) {
        this.receipt = receipt;
        this.biggest = settings.biggestMail().toBytes();
    }

    /**
     * In their order, but what broke before comes last and alone. Whole mails and beginnings are never mixed, since they are
     * fetched differently.
     */
    List<List<Unseen>> batches(List<Unseen> unread) {
        var mails = new ArrayList<>(unread);
        mails.sort(Comparator.comparing(mail -> failures.containsKey(mail.place())));
        var batches = new ArrayList<List<Unseen>>();
        List<Unseen> batch = new ArrayList<>();
        long bytes = 0;
        for (var mail : mails) {
            if (!batch.isEmpty() && !fits(mail, batch, bytes)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(mail);
            bytes += weight(mail);
        }
        if (!batch.isEmpty()) batches.add(batch);
        return batches;
    }

    private boolean fits(Unseen mail, List<Unseen> batch, long bytes) {
        return batch.size() < MOST_MAILS
                && bytes + weight(mail) <= MOST_BYTES
                && isTooLarge(mail) == isTooLarge(batch.get(0))
                && !failures.containsKey(mail.place())
                && !failures.containsKey(batch.get(0).place());
    }

    private long weight(Unseen mail) {
        return isTooLarge(mail) ? BEGINNING : mail.size();
    }

    private boolean isTooLarge(Unseen mail) {
        return mail.size() > biggest;
    }

    Fetched fetch(Inbox inbox, List<Unseen> batch) throws MessagingException {
        if (failures.getOrDefault(batch.get(0).place(), 0) >= ATTEMPTS) return givenUp(batch.get(0));
        try {
            return arrivals(batch, bodies(inbox, batch));
        } catch (MessagingException | RuntimeException | OutOfMemoryError broken) {
            blame(batch.get(0));
            throw broken;
        }
    }

    private Bodies bodies(Inbox inbox, List<Unseen> batch) throws MessagingException {
        var uids = batch.stream().map(Unseen::uid).toList();
        return isTooLarge(batch.get(0)) ? inbox.beginnings(uids, BEGINNING) : inbox.whole(uids);
    }

    private Fetched arrivals(List<Unseen> batch, Bodies bodies) {
        var arrivals = new ArrayList<Arrival>();
        Unseen missing = null;
        for (var mail : batch) {
            var body = bodies.byUid().get(mail.uid());
            if (body != null) arrivals.add(arrival(mail, body));
            else if (missing == null) missing = mail;
        }
        if (bodies.complete()) return new Fetched(arrivals, null);
        if (missing != null) blame(missing);
        return new Fetched(arrivals, "The mail server did not send all the mails that it was asked for");
    }

    private Arrival arrival(Unseen mail, byte[] body) {
        failures.remove(mail.place());
        return new Arrival(
                mail.place(),
                receipt.of(mail.internalDate()),
                body,
                isTooLarge(mail) ? (Long) mail.size() : null,
                null);
    }

    private void blame(Unseen mail) {
        failures.merge(mail.place(), 1, Integer::sum);
    }

    private Fetched givenUp(Unseen mail) {
        LOG.error("Mail {} cannot be fetched; it stays on the mail server", mail.uid());
        failures.remove(mail.place());
        var place = mail.place().toString().getBytes(UTF_8);
        var trouble = "could not be fetched; it is still on the mail server";
        return new Fetched(
                List.of(new Arrival(mail.place(), receipt.of(mail.internalDate()), place, null, trouble)), null);
    }

    /** @param trouble why some are missing, null when none is */
    record Fetched(List<Arrival> arrivals, @Nullable String trouble) {

        void complain() throws MessagingException {
            if (trouble != null) throw new MessagingException(trouble);
        }
    }
}
