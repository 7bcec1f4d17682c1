package org.ackord.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ackord.input.FaultyInput;
import org.ackord.time.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was promised, until when, and what became of it. Everything joins the caller's transaction. An {@code at} is the instant
 * at which something happened, not the one at which we heard of it; instants count in whole seconds, and what happens at the
 * due instant is on time (C1). A promise that was due before a change is missed first, and stays so.
 *
 * <p>Timers of models read their instants by the vocabulary {@code promises}; after every change those of the case read again.
 */
@Service
@Transactional
public class PromiseLedger {

    private final Beginnings beginnings;
    private final Proceedings proceedings;
    private final Watch watch;
    private final Views views;

    PromiseLedger(Beginnings beginnings, Proceedings proceedings, Watch watch, Views views) {
        this.beginnings = beginnings;
        this.proceedings = proceedings;
        this.watch = watch;
        this.views = views;
    }

    /**
     * Starts what {@code sla-policy} says, on the calendar of the support organisation. Where the same party has promised the same
     * already and it is still open, that promise is the answer and nothing starts.
     *
     * @param about the message that an acknowledgement is about (R6); null for the first one of a case
     */
    public Promise start(String caseKey, Kind kind, Party party, @Nullable String about, Instant at, Terms terms) {
        return beginnings.start(caseKey, kind, party, about, at, terms);
    }

    /**
     * Says that no timer waits for what was started in this transaction, because the journey of the case begins only now: its timers
     * read the ledger as they are made, and need not read it again.
     */
    public void beforeTheJourney(String caseKey) {
        beginnings.beforeTheJourney(caseKey);
    }

    /**
     * A case has one running ETA: the former one becomes renewed, or stays missed when it was due already (R8).
     *
     * @throws FaultyInput when it is not in the future, or more than a year ahead
     */
    public Promise giveEta(String caseKey, Instant eta, String madeBy, Party party) {
        return beginnings.giveEta(caseKey, eta, madeBy, party);
    }

    /** C10: goes on with the newest promise of the kind where it stood when the case was resolved. */
    public Promise resumeAfterReopening(String caseKey, Kind kind, Instant resolvedAt, Instant at) {
        return beginnings.resumeAfterReopening(caseKey, kind, resolvedAt, at);
    }

    /** Keeps all of a kind that are open; missed ones are fulfilled after all. */
    public void keep(String caseKey, Kind kind, Instant at) {
        proceedings.keep(caseKey, kind, at);
    }

    /** Keeps the acknowledgement of one message. */
    public void keepAck(String caseKey, String about, Instant at) {
        proceedings.keepAck(caseKey, about, at);
    }

    /** The customer has the ball: actionable response and resolution pause (C4, R15). */
    public void pause(String caseKey, Instant at) {
        proceedings.pause(caseKey, at);
    }

    /** The ball is ours again: what was paused goes on where it stood (R15). */
    public void resume(String caseKey, Instant at) {
        proceedings.resume(caseKey, at);
    }

    /** Nothing is owed any more in this case. */
    public void withdraw(String caseKey, Instant at) {
        proceedings.withdraw(caseKey, at);
    }

    /**
     * C6: open actionable response and resolution are reckoned again from their start by the policy of these terms, and keep
     * their pauses. What is due by then is missed at the instant of the change, by its timer. The tier holds for all ladders.
     */
    public void changeTerms(String caseKey, Terms terms, Party actionableParty, Instant at) {
        proceedings.changeTerms(caseKey, terms, actionableParty, at);
    }

    /** For a timer: misses what is due now. The answer names every miss once, also one that somebody's late change found. */
    public List<Missed> missDue(String caseKey) {
        return watch.missDue(caseKey);
    }

    /** As {@link #warnDue(String, Function)}, recording the roles of the ladder instead of people. */
    public List<AtRisk> warnDue(String caseKey) {
        return watch.warnDue(caseKey, List::of);
    }

    /**
     * For a timer: what has used up its warning share and is not due yet, each once (C8).
     *
     * @param whoIs the people, or a group, behind a role of the ladder
     */
    public List<AtRisk> warnDue(String caseKey, Function<String, ? extends Collection<String>> whoIs) {
        return watch.warnDue(caseKey, whoIs);
    }

    /**
     * Records a level of the ladder for a missed promise (R19).
     *
     * @param level from 1; 0 is the warning, see {@link #warnDue}
     * @param whoIs the people, or a group, behind a role of the ladder
     * @return whom to tell; empty when it was recorded before, nothing is owed any more, or the ladder ends below
     */
    public Optional<Escalation> escalate(
            String promiseId, int level, Function<String, ? extends Collection<String>> whoIs) {
        return watch.escalate(promiseId, level, whoIs);
    }

    @Transactional(readOnly = true)
    public List<Promise> of(String caseKey) {
        return views.ofCase(caseKey);
    }

    /** @throws java.util.NoSuchElementException when the case has no such promise */
    @Transactional(readOnly = true)
    public Promise one(String caseKey, String promiseId) {
        return views.ofCase(caseKey).stream()
                .filter(promise -> promise.id().equals(promiseId))
                .findFirst()
                .orElseThrow();
    }

    /** The promises of many cases, in the order in which they started. */
    @Transactional(readOnly = true)
    public List<Promise> ofCases(Collection<String> caseKeys) {
        return views.ofCases(caseKeys);
    }

    /** How the due instant came about, by the calendar that was in force. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String caseKey, String promiseId) {
        return views.receipt(caseKey, promiseId);
    }
}
