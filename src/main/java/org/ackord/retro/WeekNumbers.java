package org.ackord.retro;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a week was like, as its page shows it. */
record WeekNumbers(List<Tally> promises, Map<Fact.Kind, List<Fact>> facts) {

    /** Promises of one kind and party. */
    record Tally(String promise, String party, long kept, long missed) {

        Tally with(Fact verdict) {
            return verdict.kind() == Fact.Kind.KEPT
                    ? new Tally(promise, party, kept + verdict.amount(), missed)
                    : new Tally(promise, party, kept, missed + verdict.amount());
        }
    }

    static WeekNumbers of(List<Fact> facts) {
        var tallies = new LinkedHashMap<String, Tally>();
        facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.KEPT || fact.kind() == Fact.Kind.MISSED)
                .forEach(verdict -> tallies.compute(
                        verdict.promise() + verdict.party(),
                        (key, tally) -> begun(tally, verdict).with(verdict)));
        return new WeekNumbers(List.copyOf(tallies.values()), facts.stream().collect(groupingBy(Fact::kind)));
    }

    private static Tally begun(@Nullable Tally tally, Fact verdict) {
        return tally != null
                ? tally
                : new Tally(String.valueOf(verdict.promise()), String.valueOf(verdict.party()), 0, 0);
    }

    public List<Fact> misses() {
        return of(Fact.Kind.MISS);
    }

    public List<Fact> escalations() {
        return of(Fact.Kind.ESCALATION);
    }

    public List<Fact> offHoursAcks() {
        return of(Fact.Kind.OFF_HOURS_ACK);
    }

    public long offHoursAcksInTime() {
        return offHoursAcks().stream().filter(ack -> ack.amount() > 0).count();
    }

    public List<Fact> incidents() {
        return of(Fact.Kind.INCIDENT);
    }

    private List<Fact> of(Fact.Kind kind) {
        return facts.getOrDefault(kind, List.of());
    }
}
