package org.ackord.retro;

import java.util.List;
import org.ackord.action.Action;
import org.ackord.action.Actions;
import org.ackord.action.Reminders;
import org.ackord.input.FaultyInput;
import org.ackord.retro.Retro.Stage;
import org.ackord.retro.Retro.Words;
import org.ackord.retro.RetroDeed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Retros from the prepared page to the one that everybody reads (R25). */
@Service
@Transactional
class Retros {

    private static final int DAYS_TO_HOLD = 2;

    private final RetroRows rows;
    private final FactRows facts;
    private final Actions actions;
    private final Reminders reminders;
    private final ApplicationEventPublisher events;

    Retros(RetroRows rows, FactRows facts, Actions actions, Reminders reminders, ApplicationEventPublisher events) {
        this.rows = rows;
        this.facts = facts;
        this.actions = actions;
        this.reminders = reminders;
        this.events = events;
    }

    /** Its week is over: its numbers are taken, once. */
    void prepare(String key) {
        var about = locked(key);
        if (about.isPrepared()) return;
        var dueAt = reminders.inBusinessDays(DAYS_TO_HOLD);
        rows.prepare(key, reminders.now(), dueAt, reminders.before(dueAt));
        facts.take(about);
    }

    void save(String key, Words words, List<Action> planned, String by) {
        if (locked(key).stage() != Stage.HOLDING)
            throw new FaultyInput("retro", "is not being held; what is published stays as it is");
        rows.write(key, words, reminders.now(), by);
        actions.plan(key, planned);
        events.publishEvent(new RetroDeed(by, What.WRITTEN, key, "%d actions".formatted(planned.size())));
    }

    /** @throws FaultyInput when a question is not answered */
    void requireAnswers(String key) {
        RetroForm.requireComplete(locked(key).words());
    }

    /** Everybody in the company reads it from now on. */
    void publish(String key, String by) {
        if (locked(key).isPublished()) return;
        rows.publish(key, reminders.now());
        events.publishEvent(new RetroDeed(by, What.PUBLISHED, key, ""));
    }

    void finish(String key) {
        rows.finish(key, reminders.now());
    }

    private Retro locked(String key) {
        return rows.lock(key).orElseThrow(() -> new UnknownRetro(key));
    }
}
