package org.ackord.appointment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the one answer of an offer: the row and whoever listens move together or not at all. */
@Component
class Choices {

    private static final int ATTEMPTS = 5;

    private final OfferTables rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionOperations transaction;

    Choices(OfferTables rows, ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Standing standing(OfferRow offer) {
        if (offer.answered()) return offer.chosen() == null ? Standing.DECLINED : Standing.CHOSEN;
        return offer.isOver(clock.instant()) ? Standing.OVER : Standing.OPEN;
    }

    /** @return whether this one counts; no, when an earlier one did, or it came too late */
    boolean choose(OfferRow offer, Instant startsAt) {
        return record(offer, startsAt, null, new TimeChosen(offer.id(), offer.businessKey(), startsAt));
    }

    /** Likewise. */
    boolean decline(OfferRow offer, @Nullable String wish) {
        return record(offer, null, wish, new NoTimeFits(offer.id(), offer.businessKey(), wish));
    }

    /** @throws TransientDataAccessException when somebody else moved the meeting at every attempt */
    private boolean record(OfferRow offer, @Nullable Instant chosen, @Nullable String wish, Object event) {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireNonNull(transaction.execute(status -> recordOnce(offer, chosen, wish, event)));
            } catch (TransientDataAccessException moved) {
                if (attempt == ATTEMPTS) throw moved;
            }
        }
    }

    private boolean recordOnce(OfferRow offer, @Nullable Instant chosen, @Nullable String wish, Object event) {
        if (rows.answer(offer.id(), chosen, wish, clock.instant().truncatedTo(ChronoUnit.SECONDS)) == 0) return false;
        events.publishEvent(event);
        return true;
    }
}
