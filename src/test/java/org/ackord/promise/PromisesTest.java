package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the vocabulary answers to models. */
class PromisesTest extends LedgerFixture {

    @Test
    void parksATimerUntilThereIsAPromise() {
        assertThat(promises.dueAt(caseKey, "ACK", "")).isEqualTo(Promises.PARKED);
        assertThat(promises.warnAt(caseKey, "ACK", "sc")).isEqualTo(Promises.PARKED);
        assertThat(promises.ackDueAt(caseKey, "m-1")).isEqualTo(Promises.PARKED);
        assertThat(promises.ackWarnAt(caseKey, "m-1")).isEqualTo(Promises.PARKED);
    }

    @Test
    void tellsTheInstantsOfOneParty() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        start(Kind.ACK, Party.SE, MONDAY_9);

        assertThat(promises.dueAt(caseKey, "ACK", "se")).isEqualTo(newYork("2026-06-01T10:00"));
        assertThat(promises.dueAt(caseKey, "ACK", "")).isEqualTo(newYork("2026-06-01T09:15"));
        assertThat(promises.warnAt(caseKey, "ACK", "se")).isEqualTo(newYork("2026-06-01T09:45"));
        assertThat(promises.dueAt(caseKey, "ACK", "duty")).isEqualTo(Promises.PARKED);
    }

    @Test
    void tellsTheInstantsOfOneMessageApart() {
        ledger.start(caseKey, Kind.ACK, Party.SE, "m-1", MONDAY_9, STANDARD);

        assertThat(promises.dueAt(caseKey, "ACK", "")).isEqualTo(Promises.PARKED);
        assertThat(promises.ackDueAt(caseKey, "m-1")).isEqualTo(newYork("2026-06-01T10:00"));
        assertThat(promises.ackWarnAt(caseKey, "m-1")).isEqualTo(newYork("2026-06-01T09:45"));
        assertThat(promises.ackDueAt(caseKey, "m-2")).isEqualTo(Promises.PARKED);
    }

    @Test
    void parksATimerWhileThePromiseIsPaused() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);

        ledger.pause(caseKey, MONDAY_9.plusSeconds(60));

        assertThat(promises.dueAt(caseKey, "RESOLUTION", "")).isEqualTo(Promises.PARKED);
        assertThat(promises.warnAt(caseKey, "RESOLUTION", "")).isEqualTo(Promises.PARKED);
    }

    @Test
    void parksTheTimersOfWhatIsKeptOrTold() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        ledger.keep(caseKey, Kind.ACTIONABLE, MONDAY_9.plusSeconds(60));
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(newYork("2026-06-01T09:12"));
        ledger.warnDue(caseKey);

        assertThat(promises.dueAt(caseKey, "ACTIONABLE", "")).isEqualTo(Promises.PARKED);
        assertThat(promises.warnAt(caseKey, "ACK", "")).isEqualTo(Promises.PARKED);
        clock.set(newYork("2026-06-01T09:15"));
        ledger.missDue(caseKey);
        assertThat(promises.dueAt(caseKey, "ACK", "")).isEqualTo(Promises.PARKED);
    }

    @Test
    void acknowledgesAMessageLateToo() {
        ledger.start(caseKey, Kind.ACK, Party.SE, "m-1", MONDAY_9, STANDARD);
        assertThat(promises.acknowledged(caseKey, "m-1")).isFalse();

        ledger.keepAck(caseKey, "m-1", newYork("2026-06-01T11:00"));

        assertThat(promises.acknowledged(caseKey, "m-1")).isTrue();
    }

    @Test
    void asksForANewEtaFromTheWarningOnUntilThereIsOne() {
        clock.set(MONDAY_9);
        ledger.giveEta(caseKey, newYork("2026-06-01T13:00"), "erin.se", Party.SE);
        assertThat(etaNeedsRenewalAt("2026-06-01T11:59")).isFalse();
        assertThat(etaNeedsRenewalAt("2026-06-01T12:00")).isTrue();

        ledger.giveEta(caseKey, newYork("2026-06-01T16:00"), "erin.se", Party.SE);
        assertThat(etaNeedsRenewalAt("2026-06-01T12:00")).isFalse();

        clock.set(newYork("2026-06-01T16:00"));
        ledger.missDue(caseKey);
        assertThat(etaNeedsRenewalAt("2026-06-02T12:00")).isTrue();

        ledger.keep(caseKey, Kind.ETA, Instant.parse("2026-06-03T16:00:00Z"));
        assertThat(etaNeedsRenewalAt("2026-06-03T12:00")).isFalse();
    }

    @Test
    void saysHowMuchHurryThereIs() {
        ledger.start(caseKey, Kind.ACK, Party.SC, null, MONDAY_9, STANDARD);
        clock.set(MONDAY_9);
        assertThat(promises.priority(caseKey)).isEqualTo(50);

        clock.set(promises.warnAt(caseKey, "ACK", "sc").toInstant());
        assertThat(promises.priority(caseKey)).isEqualTo(70);

        clock.set(promises.dueAt(caseKey, "ACK", "sc").toInstant());
        ledger.missDue(caseKey);
        assertThat(promises.priority(caseKey)).isEqualTo(80);

        ledger.keep(caseKey, Kind.ACK, newYork("2026-06-01T11:00"));
        assertThat(promises.priority(caseKey)).isEqualTo(50);
    }

    private boolean etaNeedsRenewalAt(String local) {
        clock.set(newYork(local));
        return promises.etaNeedsRenewal(caseKey);
    }
}
