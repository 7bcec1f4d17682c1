package org.ackord.postmortem;

import java.time.Instant;
import java.util.List;
import org.ackord.action.Action;
import org.ackord.action.Actions;
import org.ackord.action.Reminders;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.engine.Timers;
import org.ackord.input.FaultyInput;
import org.ackord.postmortem.Postmortem.Stage;
import org.ackord.postmortem.Postmortem.Words;
import org.ackord.postmortem.PostmortemDeed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Postmortems from the draft to the page that everybody reads (R23). */
@Service
@Transactional
class Postmortems {

    private static final int DAYS_TO_WRITE = 5;
    private static final int DAYS_TO_REVIEW = 2;

    private final PostmortemRows rows;
    private final Actions actions;
    private final Reminders reminders;
    private final Processes processes;
    private final Timers timers;
    private final ApplicationEventPublisher events;

    Postmortems(
            PostmortemRows rows,
            Actions actions,
            Reminders reminders,
            Processes processes,
            Timers timers,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.actions = actions;
        this.reminders = reminders;
        this.processes = processes;
        this.timers = timers;
        this.events = events;
    }

    /** For something at a customer's site that was no incident of ours. */
    String begin(String title, String owner, String by) {
        var key = rows.nextKey(reminders.now());
        open(key, title, owner, "", by);
        processes.start("postmortem", key, new Facts());
        return key;
    }

    /** A draft, with what the system knows. */
    void open(String key, String title, String owner, String timeline, String by) {
        var now = reminders.now();
        var dueAt = reminders.inBusinessDays(DAYS_TO_WRITE);
        var words = new Words(timeline, "", "", "", "", "");
        rows.insert(new Postmortem(
                key, title, owner, Stage.WRITING, dueAt, reminders.before(dueAt), words, "", now, by, now, null, null));
        events.publishEvent(new PostmortemDeed(by, What.BEGUN, key, owner));
    }

    void save(String key, Words words, List<Action> planned, String by) {
        var about = rows.lock(key).orElseThrow(() -> new UnknownPostmortem(key));
        if (about.stage() != Stage.WRITING && about.stage() != Stage.REVIEW)
            throw new FaultyInput("postmortem", "is published; it stays as it is");
        rows.write(key, words, reminders.now());
        actions.plan(key, planned);
        events.publishEvent(new PostmortemDeed(by, What.WRITTEN, key, "%d actions".formatted(planned.size())));
    }

    /** @throws FaultyInput when something is missing without which nobody can learn from it */
    void readyForReview(String key) {
        var about = rows.lock(key).orElseThrow(() -> new UnknownPostmortem(key));
        PostmortemForm.requireComplete(about.words());
        var dueAt = reminders.inBusinessDays(DAYS_TO_REVIEW);
        move(about, Stage.REVIEW, dueAt, about.reviewRemark());
    }

    void reviewed(String key, boolean accepted, String remark, String by) {
        var about = rows.lock(key).orElseThrow(() -> new UnknownPostmortem(key));
        if (!accepted) move(about, Stage.WRITING, reminders.inBusinessDays(DAYS_TO_REVIEW), remark);
        events.publishEvent(new PostmortemDeed(by, What.REVIEWED, key, accepted ? "accepted" : "sent back"));
    }

    private void move(Postmortem about, Stage stage, Instant dueAt, String remark) {
        rows.move(about.key(), stage, dueAt, reminders.before(dueAt), remark);
        timers.reread(about.key());
    }

    void publish(String key, String by) {
        rows.publish(key, reminders.now());
        events.publishEvent(new PostmortemDeed(by, What.PUBLISHED, key, ""));
    }

    void finish(String key) {
        rows.finish(key, reminders.now());
    }
}
