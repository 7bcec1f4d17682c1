package org.ackord.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals lines on a thread of its own, those of a tenth of a second at once: the deeds wait neither for each other nor for a
 * second connection. What fails is tried again after half a minute. What a killed node leaves is sealed by any other within ten
 * minutes, or else by the next one that starts.
 */
@Component
class AuditSealer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int LAST_SECONDS = 5;
    private static final int GATHERING_MILLIS = 100;
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int LOOK_EVERY = 10;
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private final AuditChain chain;
    private final Clock clock;
    private final BlockingQueue<AuditEntry> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean gathers = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "audit-sealer"));
    private final Executor afterGathering =
            CompletableFuture.delayedExecutor(GATHERING_MILLIS, TimeUnit.MILLISECONDS, worker);
    private final Executor afterAWhile;
    private boolean behind = true;

    @Autowired
    AuditSealer(AuditChain chain, Clock clock) {
        this(chain, clock, AGAIN);
    }

    AuditSealer(AuditChain chain, Clock clock, Duration again) {
        this.chain = chain;
        this.clock = clock;
        this.afterAWhile = CompletableFuture.delayedExecutor(again.toMillis(), TimeUnit.MILLISECONDS, worker);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.execute(this::work);
    }

    /** Others may have been killed; of all lines of years only the last hour's are looked at. */
    @Scheduled(initialDelay = LOOK_EVERY, fixedDelay = LOOK_EVERY, timeUnit = TimeUnit.MINUTES)
    void sealWhatOthersLeft() {
        chain.sealWhatIsLeft(clock.instant().minus(LOOK_BACK));
    }

    void seal(AuditEntry committed) {
        waiting.add(committed);
        if (gathers.compareAndSet(false, true)) afterGathering.execute(this::work);
    }

    private void work() {
        gathers.set(false);
        var lines = new ArrayList<AuditEntry>();
        waiting.drainTo(lines);
        if (lines.isEmpty() && !behind) return;
        try {
            seal(lines);
        } catch (RuntimeException failed) {
            behind = true;
            afterAWhile.execute(this::work);
            LOG.warn(
                    "{} lines of the audit log wait to be sealed: {}",
                    lines.size(),
                    failed.getClass().getSimpleName());
        }
    }

    private void seal(List<AuditEntry> lines) {
        if (behind) chain.sealWhatIsLeft(Instant.EPOCH);
        else chain.seal(lines);
        behind = false;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.execute(this::work);
        worker.shutdown();
        if (!worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) worker.shutdownNow();
    }
}
