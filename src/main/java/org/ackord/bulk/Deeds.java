package org.ackord.bulk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deeds by their kinds, and what each would do. */
@Component
@Transactional(readOnly = true)
class Deeds {

    private final Map<Kind, Deed> deeds;
    private final Cases cases;

    Deeds(List<Deed> deeds, Cases cases) {
        this.deeds = deeds.stream().collect(toMap(Deed::kind, identity()));
        this.cases = cases;
    }

    Deed of(Kind kind) {
        return Optional.ofNullable(deeds.get(kind)).orElseThrow();
    }

    /** Empty when what this kind does cannot be made undone. */
    Optional<Reversible> reversible(Kind kind) {
        return of(kind) instanceof Reversible deed ? Optional.of(deed) : Optional.empty();
    }

    /** What would happen to each case, in the order of the keys; keys of no case are left out. */
    List<Line> preview(Order order) {
        var subjects = cases.all(order.caseKeys()).stream().collect(toMap(CaseRecord::key, CaseRecord::subject));
        return order.caseKeys().stream()
                .filter(subjects::containsKey)
                .sorted()
                .map(key -> line(order, key, subjects.getOrDefault(key, "")))
                .toList();
    }

    private Line line(Order order, String key, String subject) {
        var deed = of(order.kind());
        return deed.obstacle(key, order.target())
                .map(why -> new Line(key, subject, Line.State.NOT_DONE, why))
                .orElseGet(() -> new Line(key, subject, Line.State.PENDING, deed.effect(key, order.target())));
    }
}
