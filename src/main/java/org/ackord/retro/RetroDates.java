package org.ackord.retro;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Date;
import org.ackord.engine.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of retros asks: on which day, until when, and when to remind. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class RetroDates {

    private final RetroRows rows;
    private final RetroDay day;

    RetroDates(RetroRows rows, RetroDay day) {
        this.rows = rows;
        this.day = day;
    }

    /** When the week is over and the team meets. */
    public Date beginsAt(String key) {
        return Date.from(day.of(Week.ofKey(key).orElseThrow(() -> new UnknownRetro(key))));
    }

    /** Until when it is to be held. */
    public Date dueAt(String key) {
        return date(prepared(key).dueAt());
    }

    /** When somebody is reminded of it next. */
    public Date remindAt(String key) {
        return date(prepared(key).remindAt());
    }

    private Retro prepared(String key) {
        return rows.find(key).orElseThrow(() -> new UnknownRetro(key));
    }

    private static Date date(@Nullable Instant at) {
        return Date.from(requireNonNull(at, "the retro is not prepared"));
    }
}
