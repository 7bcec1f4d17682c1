package org.ackord.promise;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a promise. A verdict is final; a miss can only be settled afterwards. */
@Embeddable
class Course {

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    /** When new terms or a reopening set the due instant: a miss is never dated back before this (C6). */
    private @Nullable Instant changedAt;

    private @Nullable Instant warnedAt;
    private @Nullable Instant endedAt;

    /** When a miss was handed over to the escalation ladder. */
    private @Nullable Instant reportedAt;

    private @Nullable Instant fulfilledAt;

    /** When nothing was owed any more on a missed one: it was done after all, replaced by a new ETA, or withdrawn. */
    private @Nullable Instant settledAt;

    static Course goingOnAt(Instant at) {
        var course = new Course();
        course.changedAt = at;
        return course;
    }

    void changed(Instant at) {
        changedAt = at;
    }

    void pause() {
        state = State.PAUSED;
    }

    void resume() {
        state = State.RUNNING;
    }

    /** A deed or a change at the due instant is on time (C1). */
    void missIfDueBefore(Instant at, Instant due) {
        if (isRunning() && at.isAfter(due)) miss(due);
    }

    /** A timer at the due instant finds that nothing was done in time. */
    void missIfDueAt(Instant now, Instant due) {
        if (isRunning() && !now.isBefore(due)) miss(due);
    }

    private void miss(Instant due) {
        end(State.MISSED, changedAt == null || changedAt.isBefore(due) ? due : changedAt);
    }

    void end(State verdict, Instant at) {
        state = verdict;
        endedAt = at;
    }

    void fulfil(Instant at) {
        fulfilledAt = at;
        settledAt = at;
    }

    void settle(Instant at) {
        settledAt = at;
    }

    void warn(Instant at) {
        warnedAt = at;
    }

    void report(Instant at) {
        reportedAt = at;
    }

    State state() {
        return state;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isMissedAndOwed() {
        return state == State.MISSED && settledAt == null;
    }

    boolean isMissedAndUnreported() {
        return isMissedAndOwed() && reportedAt == null;
    }

    boolean isWarned() {
        return warnedAt != null;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Instant fulfilledAt() {
        return fulfilledAt;
    }
}
