package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationsTest extends LedgerFixture {

    private static final Instant ACK_DUE = newYork("2026-06-01T09:15");
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "assignee", List.of("sam.sc"),
            "team", List.of("sally.sc", "lou.lead"),
            "lead", List.of("lou.lead"),
            "manager", List.of("mia.manager"));

    private String missedAck(Terms terms) {
        var id =
                ledger.start(caseKey, Kind.ACK, Party.SC, null, MONDAY_9, terms).id();
        clock.set(ACK_DUE);
        ledger.missDue(caseKey);
        return id;
    }

    private Optional<Escalation> escalate(String id, int level) {
        return ledger.escalate(id, level, PEOPLE::get);
    }

    @Test
    void warnsOnceWhenTheShareIsUsedUp() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(MONDAY_9.plusSeconds(674));
        assertThat(ledger.warnDue(caseKey, PEOPLE::get)).isEmpty();

        clock.set(MONDAY_9.plusSeconds(675));

        assertThat(ledger.warnDue(caseKey, PEOPLE::get)).singleElement().satisfies(atRisk -> {
            assertThat(atRisk.recipients()).containsExactly("sam.sc");
            assertThat(atRisk.dueAt()).isEqualTo(ACK_DUE);
        });
        assertThat(ledger.warnDue(caseKey, PEOPLE::get)).isEmpty();
        assertThat(only(Kind.ACK).escalations())
                .containsExactly(new EscalationView(0, List.of("sam.sc"), "mail", MONDAY_9.plusSeconds(675)));
    }

    @Test
    void recordsTheRoleWhereNobodySaysWhoItIs() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(MONDAY_9.plusSeconds(700));

        assertThat(ledger.warnDue(caseKey)).extracting(AtRisk::recipients).containsExactly(List.of("assignee"));
    }

    @Test
    void warnsNobodyOfWhatIsDueAlready() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(ACK_DUE);

        assertThat(ledger.warnDue(caseKey)).isEmpty();
    }

    @Test
    void climbsTheLadderOnTheClockOfThePromise() {
        var id = missedAck(STANDARD);

        assertThat(escalate(id, 1)).hasValueSatisfying(told -> {
            assertThat(told.recipients()).containsExactly("sally.sc", "lou.lead");
            assertThat(told.nextLevelAt()).isEqualTo(ACK_DUE.plusSeconds(900));
        });
        assertThat(escalate(id, 2)).hasValueSatisfying(told -> {
            assertThat(told.tell()).containsExactly("lead");
            assertThat(told.nextLevelAt()).isEqualTo(ACK_DUE.plusSeconds(1800));
        });
        assertThat(escalate(id, 3))
                .hasValueSatisfying(told -> assertThat(told.nextLevelAt()).isNull());
        assertThat(escalate(id, 4)).isEmpty();
        assertThat(only(Kind.ACK).escalations())
                .extracting(EscalationView::level)
                .containsExactly(1, 2, 3);
    }

    @Test
    void waitsForTheNextOpeningWithTheNextLevel() {
        var id = ledger.start(caseKey, Kind.ACK, Party.SC, null, newYork("2026-06-05T16:45"), STANDARD)
                .id();
        clock.set(newYork("2026-06-05T17:00"));
        ledger.missDue(caseKey);

        assertThat(escalate(id, 1).orElseThrow().nextLevelAt()).isEqualTo(newYork("2026-06-08T08:15"));
    }

    @Test
    void tellsTheLeadOfAVipAtOnceAndNobodyTwice() {
        var id = missedAck(VIP);

        assertThat(escalate(id, 1)).hasValueSatisfying(told -> {
            assertThat(told.tell()).containsExactly("team", "lead");
            assertThat(told.recipients()).containsExactly("sally.sc", "lou.lead");
            assertThat(told.nextLevelAt()).isEqualTo(newYork("2026-06-01T09:10").plusSeconds(150));
        });
    }

    @Test
    void climbsTheLadderOfTheTierThatTheCaseHasNow() {
        var id = missedAck(STANDARD);

        ledger.changeTerms(caseKey, VIP, Party.SE, ACK_DUE);

        assertThat(escalate(id, 1).orElseThrow().tell()).contains("lead");
    }

    @Test
    void givesAnEtaTheTierThatTheCaseHasNow() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        start(Kind.ACK, Party.SE, MONDAY_9.plusSeconds(1));
        ledger.keep(caseKey, Kind.ACK, MONDAY_9.plusSeconds(2));
        ledger.changeTerms(caseKey, VIP, Party.SE, MONDAY_9.plusSeconds(3));
        clock.set(MONDAY_9.plusSeconds(4));
        var eta = ledger.giveEta(caseKey, newYork("2026-06-01T11:00"), "erin.se", Party.SE);
        clock.set(eta.dueAt());
        ledger.missDue(caseKey);

        assertThat(escalate(eta.id(), 1).orElseThrow().tell()).contains("lead");
    }

    @Test
    void tellsNobodyOfWhatIsNotMissedOrNotOwedAnyMore() {
        var id = start(Kind.ACK, Party.SC, MONDAY_9).id();
        assertThat(escalate(id, 1)).isEmpty();

        missedAck(STANDARD);
        ledger.keep(caseKey, Kind.ACK, ACK_DUE.plusSeconds(10));

        assertThat(escalate(id, 1)).isEmpty();
        assertThat(escalate("no such promise", 1)).isEmpty();
    }

    @Test
    void stopsTheLadderOfAWithdrawnCase() {
        var id = missedAck(STANDARD);

        ledger.withdraw(caseKey, ACK_DUE.plusSeconds(10));

        assertThat(escalate(id, 1)).isEmpty();
    }

    @Test
    void tellsOnceWhenTwoTimersFireTogether() {
        var id = missedAck(STANDARD);
        var together = new CyclicBarrier(2);

        var told = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return escalate(id, 1);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(only(Kind.ACK).escalations()).hasSize(1);
    }

    @Test
    void missesOnceWhenTwoTimersFireTogether() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(ACK_DUE);
        var together = new CyclicBarrier(2);

        var missed = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return ledger.missDue(caseKey);
                }))
                .toList()
                .stream()
                .flatMap(answer -> answer.join().stream())
                .toList();

        assertThat(missed).hasSize(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
