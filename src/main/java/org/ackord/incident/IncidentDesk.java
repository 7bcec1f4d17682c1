package org.ackord.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * What people and other systems do with incidents. What was rolled back for the sake of another's work is done anew; what a
 * system has declared before under the same external id is answered, not done again (G1).
 */
@Component
class IncidentDesk {

    enum Verdict {
        CREATED,
        REPEATED,
        CONTRADICTED
    }

    record Declared(Verdict verdict, String key) {}

    private static final int ATTEMPTS = 5;

    private final Incidents incidents;
    private final IncidentRows rows;

    IncidentDesk(Incidents incidents, IncidentRows rows) {
        this.incidents = incidents;
        this.rows = rows;
    }

    Declared declare(NewIncident said, String by) {
        return again(() -> {
            var known = known(said);
            return known == null ? new Declared(Verdict.CREATED, incidents.declare(said, by)) : known;
        });
    }

    private @Nullable Declared known(NewIncident said) {
        if (said.externalId() == null) return null;
        return rows.findByExternalId(said.externalId())
                .map(found -> new Declared(
                        Objects.equals(found.externalHash(), said.externalHash())
                                ? Verdict.REPEATED
                                : Verdict.CONTRADICTED,
                        found.key()))
                .orElse(null);
    }

    List<String> link(String key, Collection<String> cases, String by) {
        return again(() -> incidents.link(key, cases, by));
    }

    int update(String key, String text, Instant nextUpdateBy, String by) {
        return again(() -> incidents.update(key, text, nextUpdateBy, by));
    }

    int resolve(String key, String text, String by) {
        return again(() -> incidents.resolve(key, text, by));
    }

    private static <T> T again(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return act.get();
            } catch (DataIntegrityViolationException | TransientDataAccessException anotherWasFaster) {
                if (attempt == ATTEMPTS) throw anotherWasFaster;
            }
        }
    }
}
