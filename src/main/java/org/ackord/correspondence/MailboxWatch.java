package org.ackord.correspondence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox in a thread of its own, as long as this node holds the lease. Nothing ends it but a stop: after trouble it
 * connects anew, with pauses that grow from one second to a minute. A stop hangs up and lets the mails at hand be finished;
 * the thread is never interrupted, because an interrupt in the midst of writing closes an H2 file database.
 */
final class MailboxWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofMillis(125);

    private final MailboxSettings settings;
    private final MailTaker taker;
    private final MailFiler filer;
    private final MailboxLease lease;
    private final MailboxState state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile HangUp line = new HangUp();
    private volatile boolean listens;
    private Duration pause = SHORTEST;
    private long readBefore;

    MailboxWatch(MailboxSettings settings, MailTaker taker, MailFiler filer, MailboxLease lease, MailboxState state) {
        this.settings = settings;
        this.taker = taker;
        this.filer = filer;
        this.lease = lease;
        this.state = state;
    }

    @Override
    public void run() {
        while (isRunning()) {
            try {
                if (mayRead()) read();
                else goesOnAfter(SHORTEST);
                if (!lease.isHeld()) state.roundEnded();
            } catch (Throwable trouble) {
                recover(trouble);
            }
        }
    }

    boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Asks the thread to end. Whoever only listens is told at once. */
    void stop() {
        stopped.countDown();
        if (listens) hangUp();
    }

    /** Ends also what waits for the mail server. */
    void hangUp() {
        line.now();
    }

    private boolean mayRead() {
        var may = lease.hold();
        state.leads(may);
        return may;
    }

    private void read() throws MessagingException {
        filer.fileWaiting();
        line = new HangUp();
        try (var inbox = Inbox.open(settings, line)) {
            taker.begin(inbox);
            var quiet = FIRST_WAIT;
            while (isRunning() && mayRead()) {
                var busy = taker.takeAll(inbox, this::isRunning);
                state.roundEnded();
                pause = SHORTEST;
                if (busy) quiet = FIRST_WAIT;
                else quiet = listen(inbox, quiet);
            }
        }
    }

    /** News that came just before the server began to listen would stay untold, so the first waits are short. */
    private Duration listen(Inbox inbox, Duration quiet) throws MessagingException {
        if (!inbox.canIdle()) {
            goesOnAfter(settings.pollEvery());
            return quiet;
        }
        listens = true;
        try {
            inbox.idle(
                    shorter(quiet, settings.renewIdleEvery()),
                    () -> isRunning() && lease.hold() && filer.hasNothingWaiting());
        } finally {
            listens = false;
        }
        return shorter(quiet.multipliedBy(2), settings.renewIdleEvery());
    }

    private void recover(Throwable trouble) {
        if (!isRunning()) return;
        if (state.read() > readBefore) pause = SHORTEST;
        readBefore = state.read();
        LOG.warn(
                "The mailbox cannot be read, next try in {} s: {}",
                pause.toSeconds(),
                SubjectLine.oneLine(trouble.toString()));
        LOG.debug("The mailbox cannot be read", trouble);
        goesOnAfter(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4)));
        pause = shorter(pause.multipliedBy(2), LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void goesOnAfter(Duration time) {
        try {
            if (stopped.await(time.toMillis(), MILLISECONDS)) LOG.debug("The reader of the mailbox stops");
        } catch (InterruptedException endOfThread) {
            stopped.countDown();
        }
    }
}
