package org.ackord.action;

import java.util.Date;
import java.util.List;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/** What models ask about actions: which there are, until when, and when to remind. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class ActionDates {

    private final ActionRows rows;

    ActionDates(ActionRows rows) {
        this.rows = rows;
    }

    /** The ids of the actions that follow from a postmortem or a retro. */
    public List<String> of(String key) {
        return rows.of(key).stream().map(Action::id).toList();
    }

    public Date dueAt(String action) {
        return Date.from(rows.one(action).dueAt());
    }

    /** When somebody is reminded of it next. */
    public Date remindAt(String action) {
        return Date.from(rows.one(action).remindAt());
    }
}
