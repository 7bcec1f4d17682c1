package org.ackord.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.engine.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code escalation-ladder} who hears of a promise at risk or missed (R19). */
@Component
class Ladder {

    private final Decisions decisions;

    Ladder(Decisions decisions) {
        this.decisions = decisions;
    }

    List<Rung> at(PromiseRow row, int level) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("kind", row.making().kind().name());
        inputs.put("tier", row.making().tier());
        inputs.put("level", level);
        return decisions.decide("escalation-ladder", inputs).stream()
                .map(Ladder::rung)
                .toList();
    }

    private static Rung rung(Map<String, Object> row) {
        var again = row.get("again");
        return new Rung(
                String.valueOf(row.get("tell")),
                String.valueOf(row.get("channel")),
                again == null ? null : Double.valueOf(again.toString()));
    }
}
