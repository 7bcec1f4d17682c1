package org.ackord.postmortem;

import java.util.Date;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/** What the model of postmortems asks: until when, and when to remind. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class PostmortemDates {

    private final PostmortemRows rows;

    PostmortemDates(PostmortemRows rows) {
        this.rows = rows;
    }

    /** When the stage at hand is due. */
    public Date dueAt(String key) {
        return Date.from(rows.find(key).orElseThrow().dueAt());
    }

    /** When somebody is reminded of it next. */
    public Date remindAt(String key) {
        return Date.from(rows.find(key).orElseThrow().remindAt());
    }
}
