package org.ackord.correspondence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Starts and stops the reading of the mailbox, and keeps the lease while it reads. A stop takes two seconds at most unless a
 * mail is just being filed; then another node can take over at once.
 */
@Component
class MailboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final Duration COURTESY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final MailboxSettings settings;
    private final MailTaker taker;
    private final MailFiler filer;
    private final MailboxState state;
    private final JdbcClient jdbc;
    private @Nullable Running running;

    private record Running(MailboxWatch watch, Thread thread, MailboxLease lease, ScheduledExecutorService keeper) {}

    MailboxReader(MailboxSettings settings, MailTaker taker, MailFiler filer, MailboxState state, JdbcClient jdbc) {
        this.settings = settings;
        this.taker = taker;
        this.filer = filer;
        this.state = state;
        this.jdbc = jdbc;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        if (running != null) return;
        var lease = new MailboxLease(jdbc, settings);
        var watch = new MailboxWatch(settings, taker, filer, lease, state);
        var thread = new Thread(watch, "mailbox-reader");
        thread.setDaemon(true);
        running = new Running(watch, thread, lease, keeper(lease));
        thread.start();
    }

    /** A mail that takes long to fetch or to file must not cost the lease. */
    private ScheduledExecutorService keeper(MailboxLease lease) {
        var factory = new CustomizableThreadFactory("mailbox-lease-");
        factory.setDaemon(true);
        var keeper = Executors.newSingleThreadScheduledExecutor(factory);
        var step = settings.lease().toMillis() / 3;
        var unused = keeper.scheduleWithFixedDelay(() -> keep(lease), step, step, MILLISECONDS);
        return keeper;
    }

    private static void keep(MailboxLease lease) {
        try {
            lease.keep();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.debug("The lease of the mailbox could not be kept", databaseAway);
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) return;
        var ending = running;
        running = null;
        ending.watch().stop();
        if (!hasEnded(ending.thread(), COURTESY)) {
            ending.watch().hangUp();
            if (!hasEnded(ending.thread(), PATIENCE)) LOG.warn("The reader of the mailbox is still busy");
        }
        ending.keeper().shutdown();
        release(ending.lease());
    }

    private static boolean hasEnded(Thread thread, Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void release(MailboxLease lease) {
        state.leads(false);
        try {
            lease.release();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.info("The lease of the mailbox ends by itself");
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
