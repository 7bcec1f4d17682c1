package org.ackord.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/deadlines}; all texts, so that every bad value can be named. */
record DeadlineQuestion(
        @Nullable String calendar,
        @Nullable String clock,
        @Nullable String target,
        @Nullable String start,
        @Nullable List<@Nullable PauseText> pauses,
        @Nullable List<@Nullable String> holidays) {

    record PauseText(@Nullable String from, @Nullable String to) {}
}
