package org.ackord.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, by the key of what it follows from. */
@Service
@Transactional
public class Actions {

    private final ActionRows rows;
    private final List<Origins> origins;
    private final Reminders reminders;
    private final ApplicationEventPublisher events;

    Actions(ActionRows rows, List<Origins> origins, Reminders reminders, ApplicationEventPublisher events) {
        this.rows = rows;
        this.origins = origins;
        this.reminders = reminders;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Action> of(String key) {
        return rows.of(key);
    }

    /** Plans are written anew with each draft, until they are watched. */
    public void plan(String key, List<Action> actions) {
        rows.replace(key, actions);
    }

    Action one(String id) {
        return rows.one(id);
    }

    Origin origin(String key) {
        return origins.stream()
                .flatMap(each -> each.find(key).stream())
                .findFirst()
                .orElseThrow();
    }

    void remindAgain(String id, Reminders.Reminder reminder) {
        rows.remindAgain(id, reminder.next());
    }

    void done(String key, String id, String by, @Nullable String how) {
        rows.done(id, reminders.now(), by, how);
        events.publishEvent(new ActionDone(by, key, rows.one(id).what()));
    }
}
