package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.ackord.correspondence.Arrival.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes mails from the server: first the raw mails are committed, then they are filed, then they are put into a folder of
 * their own there. So a mail is never lost, and whatever was interrupted is done again without a second case. Used by one
 * thread at a time.
 */
@Component
class MailTaker {

    private static final Logger LOG = LoggerFactory.getLogger(MailTaker.class);
    private static final int MOST_AT_ONCE = 500;

    private final RawArrivals arrivals;
    private final MailboxBaseline baseline;
    private final MailFilers filers;
    private final MailFetcher fetcher;
    private final MailboxState state;

    MailTaker(
            RawArrivals arrivals,
            MailboxBaseline baseline,
            MailFilers filers,
            MailFetcher fetcher,
            MailboxState state) {
        this.arrivals = arrivals;
        this.baseline = baseline;
        this.filers = filers;
        this.fetcher = fetcher;
        this.state = state;
    }

    /** Begins with a mailbox. Puts away what was taken and marked as read, and left where it was. */
    void begin(Inbox inbox) throws MessagingException {
        baseline.apply(inbox);
        var known = arrivals.known(inbox.seen());
        if (!known.isEmpty()) LOG.info("{} mails were taken but not put away yet", known.size());
        putAway(inbox, known);
    }

    /** @return whether there may be more to take at once */
    boolean takeAll(Inbox inbox, BooleanSupplier goesOn) throws MessagingException {
        filers.fileWaiting();
        var places = inbox.waiting();
        var known = arrivals.known(places);
        putAway(inbox, known);
        var fresh =
                places.stream().filter(place -> !known.containsKey(place.uid())).toList();
        var now = inbox.look(fresh.subList(0, Math.min(fresh.size(), MOST_AT_ONCE)));
        state.waiting(now);
        for (var batch : fetcher.batches(now)) {
            if (!goesOn.getAsBoolean()) return false;
            take(inbox, batch, goesOn);
        }
        if (goesOn.getAsBoolean()) state.allTaken();
        if (fresh.isEmpty() && !places.isEmpty()) inbox.hasTaken(places);
        return !now.isEmpty();
    }

    private void take(Inbox inbox, List<Unseen> batch, BooleanSupplier goesOn) throws MessagingException {
        var fetched = fetcher.fetch(inbox, batch);
        var kept = keep(fetched.arrivals());
        filers.file(kept.stream().filter(Kept::wantsFiling).toList(), goesOn, inbox::keepAlive);
        fetched.complain();
        var ids = new HashMap<Long, String>();
        for (var each : kept) ids.put(each.arrival().place().uid(), each.rawId());
        putAway(inbox, ids);
    }

    private List<Kept> keep(List<Arrival> all) {
        var kept = keepAtOnce(all);
        state.read(kept);
        return kept;
    }

    private List<Kept> keepAtOnce(List<Arrival> all) {
        if (all.isEmpty()) return List.of();
        try {
            return arrivals.keep(all);
        } catch (DuplicateKeyException anotherNodeHasSome) {
            var kept = new ArrayList<Kept>();
            for (var each : all) kept.addAll(keepAlone(each));
            return kept;
        }
    }

    /** The other node puts away what it keeps. */
    private List<Kept> keepAlone(Arrival mail) {
        try {
            return arrivals.keep(List.of(mail));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return List.of();
        }
    }

    private void putAway(Inbox inbox, Map<Long, String> ids) throws MessagingException {
        var shelves = arrivals.shelves(ids.values());
        Map<Shelf, Collection<Long>> uids = new EnumMap<>(Shelf.class);
        ids.forEach((uid, id) -> {
            var shelf = shelves.get(id);
            if (shelf != null)
                uids.computeIfAbsent(shelf, none -> new ArrayList<>()).add(uid);
        });
        for (var each : uids.entrySet()) inbox.put(each.getKey(), each.getValue());
    }
}
