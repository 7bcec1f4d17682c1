package org.ackord.correspondence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches the mailbox in a thread of its own. Nothing ends it but a stop: after trouble it connects anew, with pauses that grow
 * from one second to a minute. A stop lets the mail at hand be finished; the thread is never interrupted, because an
 * interrupt in the midst of writing closes an H2 file database.
 */
@Component
class MailboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final MailboxSettings settings;
    private final MailTaker taker;
    private final MailFiler filer;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;
    private Duration pause = SHORTEST;

    MailboxReader(MailboxSettings settings, MailTaker taker, MailFiler filer) {
        this.settings = settings;
        this.taker = taker;
        this.filer = filer;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::watch, "mailbox-reader");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        try {
            if (thread != null) thread.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void watch() {
        while (isRunning()) {
            try (var inbox = Inbox.open(settings)) {
                do read(inbox);
                while (goesOnAfter(settings.pollEvery()));
            } catch (Throwable trouble) {
                LOG.warn("The mailbox cannot be read, next try in {}: {}", pause, trouble.toString());
                LOG.debug("The mailbox cannot be read", trouble);
                goesOnAfter(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    private void read(Inbox inbox) throws MessagingException, IOException {
        filer.fileWaiting();
        for (var mail : inbox.unseen()) {
            if (!isRunning()) return;
            taker.take(mail);
        }
        pause = SHORTEST;
    }

    private boolean goesOnAfter(Duration time) {
        try {
            return !stopped.await(time.toMillis(), MILLISECONDS);
        } catch (InterruptedException endOfThread) {
            stopped.countDown();
            return false;
        }
    }
}
