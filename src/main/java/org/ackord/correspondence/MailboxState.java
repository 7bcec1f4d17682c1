package org.ackord.correspondence;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.ackord.correspondence.Arrival.Kept;
import org.springframework.stereotype.Component;

/** What the reader of the mailbox has to tell about itself. Ages are told by the ticking of the machine. */
@Component
class MailboxState {

    private final ReceiptTime receipt;
    private final AtomicLong read = new AtomicLong();
    private volatile long lastRound = System.nanoTime();
    private volatile boolean leads;
    private volatile Waiting waiting = Waiting.NOTHING;

    private record Waiting(boolean any, Duration age, long at) {

        static final Waiting NOTHING = new Waiting(false, Duration.ZERO, 0);

        Duration now() {
            return any ? age.plusNanos(System.nanoTime() - at) : Duration.ZERO;
        }
    }

    MailboxState(ReceiptTime receipt) {
        this.receipt = receipt;
    }

    void leads(boolean whether) {
        leads = whether;
    }

    boolean leads() {
        return leads;
    }

    /** Everything that was there is taken, or another node sees to it. */
    void roundEnded() {
        lastRound = System.nanoTime();
    }

    Duration sinceLastRound() {
        return Duration.ofNanos(System.nanoTime() - lastRound);
    }

    void waiting(List<Unseen> unread) {
        waiting = unread.stream()
                .map(Unseen::internalDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(this::since)
                .orElse(Waiting.NOTHING);
    }

    private Waiting since(Date oldest) {
        return new Waiting(true, receipt.ageOf(oldest), System.nanoTime());
    }

    void allTaken() {
        waiting = Waiting.NOTHING;
    }

    /** How long the oldest unread mail has been on the server, as far as we have seen it. */
    Duration ageOfOldestUnread() {
        return waiting.now();
    }

    void read(Collection<Kept> kept) {
        read.addAndGet(kept.stream().filter(Kept::isNew).count());
    }

    long read() {
        return read.get();
    }
}
