package org.ackord.promise;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ackord.time.Pause;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A promise and the transitions that it may make; instants are whole seconds. */
@Entity
@Table(name = "promise")
class PromiseRow {

    /** What began first, then what ended first. */
    static final Comparator<PromiseRow> IN_ORDER = comparing(PromiseRow::startedAt)
            .thenComparing(row -> row.course().endedAt(), nullsLast(naturalOrder()))
            .thenComparing(PromiseRow::id);

    @Id
    private String id = UUID.randomUUID().toString();

    @Version
    private @Nullable Integer version;

    @Embedded
    private Making making;

    @Embedded
    private Policy policy;

    @Embedded
    private Course course = new Course();

    private Instant startedAt;
    private @Nullable Instant warnAt;
    private Instant dueAt;

    @Column(name = "replaces_id")
    private @Nullable String replaces;

    @ElementCollection
    @CollectionTable(name = "promise_pause", joinColumns = @JoinColumn(name = "promise_id"))
    @OrderColumn(name = "nr")
    @BatchSize(size = 200)
    private List<PauseSpan> pauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PromiseRow() {}

    PromiseRow(Making making, Policy policy, Instant startedAt) {
        this.making = making;
        this.policy = policy;
        this.startedAt = Seconds.down(startedAt);
        this.dueAt = this.startedAt;
    }

    PromiseRow replacing(@Nullable String former) {
        replaces = former;
        return this;
    }

    /** C10: goes on where this one stood; the time spent resolved is a pause. */
    PromiseRow reopened(Instant resolvedAt, Instant at) {
        var next = new PromiseRow(making, policy, startedAt).replacing(id);
        next.course = Course.goingOnAt(Seconds.down(at));
        next.pauses.addAll(pauses);
        next.pauses.add(PauseSpan.since(resolvedAt).until(at));
        return next;
    }

    void reckoned(Instant due, @Nullable Instant warn) {
        dueAt = Seconds.up(due);
        warnAt = warn == null ? null : Seconds.up(warn);
    }

    void pause(Instant at) {
        missIfDueBefore(at);
        if (!course.isRunning()) return;
        course.pause();
        pauses.add(PauseSpan.since(at));
    }

    /** @return whether it has to be reckoned again */
    boolean resume(Instant at) {
        if (course.state() != State.PAUSED) return false;
        course.resume();
        pauses.replaceAll(pause -> pause.lasts() ? pause.until(at) : pause);
        return true;
    }

    /** A paused one has to be resumed before. */
    void keep(Instant at) {
        missIfDueBefore(at);
        if (course.isRunning()) course.end(State.KEPT, Seconds.down(at));
        else if (course.isMissedAndOwed()) course.fulfil(Seconds.down(at));
    }

    void renew(Instant at) {
        endUnlessMissed(State.RENEWED, at);
    }

    void withdraw(Instant at) {
        endUnlessMissed(State.WITHDRAWN, at);
    }

    private void endUnlessMissed(State verdict, Instant at) {
        missIfDueBefore(at);
        if (isOpen()) course.end(verdict, Seconds.down(at));
        else if (course.isMissedAndOwed()) course.settle(Seconds.down(at));
    }

    /**
     * C6: other terms from the original start on, with the pauses that were earned.
     *
     * @return whether it has to be reckoned again
     */
    boolean follow(Policy other, Party otherParty, Instant at) {
        missIfDueBefore(at);
        if (!isOpen()) return false;
        policy = other;
        making = making.with(otherParty, making.tier());
        course.changed(Seconds.down(at));
        return true;
    }

    void isOfTier(String tier) {
        making = making.with(making.party(), tier);
    }

    void missIfDueBefore(Instant at) {
        course.missIfDueBefore(Seconds.down(at), dueAt);
    }

    void missIfDueAt(Instant now) {
        course.missIfDueAt(now, dueAt);
    }

    boolean isOpen() {
        return course.state().open();
    }

    /** Something is still to be done about it. */
    boolean isOwed() {
        return isOpen() || course.isMissedAndOwed();
    }

    boolean isAtRisk(Instant now) {
        return course.isRunning() && warnAt != null && !now.isBefore(warnAt) && now.isBefore(dueAt);
    }

    List<Pause> endedPauses() {
        return pauses.stream()
                .filter(pause -> !pause.lasts())
                .map(PauseSpan::asPause)
                .toList();
    }

    String id() {
        return id;
    }

    Making making() {
        return making;
    }

    Policy policy() {
        return policy;
    }

    Course course() {
        return course;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant warnAt() {
        return warnAt;
    }

    @Nullable
    String replaces() {
        return replaces;
    }
}
