package org.ackord.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions on many cases, each case by a process of its own ({@code bulk-action}) and in a transaction of its own. What can be made
 * undone is done at once; the rest waits for five minutes, and taking it back is true because nothing was done yet.
 */
@Service
@Transactional
public class BulkActions {

    static final Duration UNDO_TIME = Duration.ofMinutes(5);
    static final String ACTION = "bulkAction";

    private static final String PROCESS = "bulk-action";

    private final BulkRows rows;
    private final Deeds deeds;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkActions(BulkRows rows, Deeds deeds, Processes processes, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.deeds = deeds;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** @return the id of the action */
    String begin(Order order, String by) {
        var now = now();
        var id = UUID.randomUUID().toString();
        var action = new BulkAction(id, order.kind(), order.target(), by, now.plus(UNDO_TIME), null);
        var actAt = deeds.reversible(order.kind()).isPresent() ? now : action.undoUntil();
        rows.insert(action, now);
        for (var line : deeds.preview(order)) {
            rows.insert(id, line);
            if (line.possible())
                processes.start(
                        PROCESS, line.caseKey(), new Facts().with(ACTION, id).with("actAt", actAt));
        }
        return id;
    }

    @Transactional(readOnly = true)
    Optional<BulkAction> find(String id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    List<Line> lines(String id) {
        return rows.lines(id);
    }

    boolean isOpen(BulkAction action) {
        return action.isOpen(clock.instant());
    }

    /** What can still be taken back. */
    @Transactional(readOnly = true)
    public List<BulkAction> open() {
        return rows.open(clock.instant());
    }

    /** @return false when it is too late */
    boolean undo(BulkAction action, String by) {
        if (!isOpen(action)) return false;
        int undone = rows.undo(action.id(), by, now());
        undone += deeds.reversible(action.kind())
                .map(deed -> takeBack(action, deed))
                .orElse(0);
        events.publishEvent(new BulkUndone(by, action.kind(), action.target(), undone));
        return true;
    }

    private int takeBack(BulkAction action, Reversible deed) {
        rows.formers(action.id()).forEach(former -> deed.takeBack(action.target(), former));
        return rows.takeBack(action.id());
    }

    /** Does it, where nothing has come between. */
    void act(String id, String caseKey) {
        var action = rows.find(id).orElseThrow();
        var deed = deeds.of(action.kind());
        var obstacle = deed.obstacle(caseKey, action.target());
        if (obstacle.isPresent()) {
            rows.settle(id, caseKey, Line.State.NOT_DONE, obstacle.get());
            return;
        }
        if (!rows.settle(id, caseKey, Line.State.DONE, deed.effect(caseKey, action.target()))) return;
        deeds.reversible(action.kind()).ifPresent(known -> rows.remember(id, caseKey, known.former(caseKey)));
        deed.perform(caseKey, action.target(), action.chosenBy());
        events.publishEvent(new CaseDeed(action.chosenBy(), action.kind(), caseKey, action.target()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
