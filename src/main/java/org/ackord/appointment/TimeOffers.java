package org.ackord.appointment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.ackord.portal.SignedLinks;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers customers times to meet (R22). */
@Service
public class TimeOffers {

    private static final String PAGE = "times";

    private final FreeTimes free;
    private final OfferTables rows;
    private final SignedLinks links;
    private final Clock clock;

    TimeOffers(FreeTimes free, OfferTables rows, SignedLinks links, Clock clock) {
        this.free = free;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Takes the place of what was offered before under the same key. Its link is open until the last of its times.
     *
     * @return empty when no hour in sight suits both sides: then people have to find one
     */
    @Transactional
    public Optional<Offer> offer(NewOffer wish) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        rows.endAllOf(wish.businessKey(), now);
        var times = free.find(wish);
        if (times.isEmpty()) return Optional.empty();
        var id = UUID.randomUUID().toString();
        var token = links.sign(PAGE, id);
        rows.enter(id, hash(token), wish, times, now);
        return Optional.of(new Offer(id, links.url(PAGE, token), times, times.get(times.size() - 1)));
    }

    /** A time was found in another way: the link says from now on that it is over. @return whether it was open still */
    @Transactional
    public boolean end(String businessKey) {
        return rows.endAllOf(businessKey, clock.instant().truncatedTo(ChronoUnit.SECONDS)) > 0;
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
