package org.ackord.postmortem;

import java.util.Date;
import java.util.List;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/** What the models of postmortems ask: until when, when to remind, and which actions there are. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class PostmortemDates {

    private final PostmortemRows rows;
    private final ActionRows actions;

    PostmortemDates(PostmortemRows rows, ActionRows actions) {
        this.rows = rows;
        this.actions = actions;
    }

    /** When the stage at hand is due. */
    public Date dueAt(String key) {
        return Date.from(rows.find(key).orElseThrow().dueAt());
    }

    /** When somebody is reminded of it next. */
    public Date remindAt(String key) {
        return Date.from(rows.find(key).orElseThrow().remindAt());
    }

    public Date actionDueAt(String action) {
        return Date.from(actions.one(action).dueAt());
    }

    public Date remindActionAt(String action) {
        return Date.from(actions.one(action).remindAt());
    }

    /** The ids of the actions that are watched. */
    public List<String> actions(String key) {
        return actions.of(key).stream().map(Action::id).toList();
    }
}
