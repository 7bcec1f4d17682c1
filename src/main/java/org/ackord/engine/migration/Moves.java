package org.ackord.engine.migration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ackord.engine.Conflicts;
import org.ackord.engine.Migrations.Answer;
import org.ackord.engine.Migrations.Order;
import org.ackord.engine.MoveProgress;
import org.ackord.engine.migration.Versions.Pair;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Moves instances one after the other in the background. Nothing has to be remembered: when the application stops in between, those
 * that were not moved are on the old version, whole, and can be moved again. The engine's own batches would make an incident of each
 * case that ended or moved on meanwhile, and only the enterprise Cockpit shows them.
 */
@Component
class Moves implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Moves.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private final Plans plans;
    private final InstanceMover mover;
    private final ApplicationEventPublisher events;
    private final Map<String, Move> last = new ConcurrentHashMap<>();
    private final ExecutorService thread;

    Moves(Plans plans, InstanceMover mover, ApplicationEventPublisher events) {
        this.plans = plans;
        this.mover = mover;
        this.events = events;
        var factory = new CustomizableThreadFactory("migration-");
        factory.setDaemon(true);
        thread = Executors.newSingleThreadExecutor(factory);
    }

    Answer begin(Order order, Pair pair) {
        var older = pair.older().getId();
        var plan = plans.plan(pair, order.counterparts());
        var reasons = new Reasons(plans.drawing(older));
        var move = new Move(order.userId(), pair, plan, mover.running(older));
        if (!register(pair.key(), move)) return Answer.UNDER_WAY;
        thread.execute(() -> run(move, reasons));
        if (!move.await(PATIENCE))
            LOG.info("The move of {} instances goes on", move.instances().size());
        return Answer.BEGUN;
    }

    Optional<MoveProgress> progress(String processKey) {
        return Optional.ofNullable(last.get(processKey)).map(Move::progress);
    }

    private synchronized boolean register(String processKey, Move move) {
        var before = last.get(processKey);
        if (before != null && before.isUnderWay()) return false;
        events.publishEvent(move.begun());
        last.put(processKey, move);
        return true;
    }

    private void run(Move move, Reasons reasons) {
        try {
            for (var instance : move.instances()) {
                if (thread.isShutdown()) return;
                take(move, instance, reasons);
            }
            events.publishEvent(move.ended());
        } finally {
            move.end();
        }
    }

    /** Whatever is wrong with one keeps none of the others. */
    private void take(Move move, ProcessInstance instance, Reasons reasons) {
        for (int tried = 1; ; tried++)
            try {
                move.done(mover.move(move.plan(), instance));
                return;
            } catch (RuntimeException refused) {
                if (Conflicts.isIn(refused) && tried < TRIES) continue;
                LOG.info(
                        "Instance {} was not moved: {}",
                        instance.getId(),
                        refused.getClass().getName());
                move.refused(instance, reasons.of(refused));
                return;
            }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
