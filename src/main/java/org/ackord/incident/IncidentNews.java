package org.ackord.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ackord.incident.IncidentUpdate.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is said about an incident, and until when the next is promised: an ETA of the ledger under the incident's key, kept by
 * the next update (R7, R8). The row of the incident has to be locked.
 */
@Component
class IncidentNews {

    private final UpdateRows updates;
    private final IncidentRows incidents;
    private final LinkedCases cases;
    private final PromiseLedger ledger;
    private final Clock clock;

    IncidentNews(UpdateRows updates, IncidentRows incidents, LinkedCases cases, PromiseLedger ledger, Clock clock) {
        this.updates = updates;
        this.incidents = incidents;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the number of the update */
    int write(Incident incident, Kind kind, String text, Instant nextUpdateBy, String by) {
        var now = now();
        ledger.keep(incident.key(), org.ackord.promise.Kind.ETA, now);
        ledger.giveEta(incident.key(), nextUpdateBy, by, Party.SE);
        incidents.promise(incident.key(), nextUpdateBy);
        followTier(incident);
        return updates.insert(incident.key(), kind, text, now, by, nextUpdateBy);
    }

    /** @return the number of the update, the last one */
    int resolve(Incident incident, String text, String by) {
        var now = now();
        ledger.keep(incident.key(), org.ackord.promise.Kind.ETA, now);
        incidents.resolve(incident.key(), now);
        return updates.insert(incident.key(), Kind.RESOLVED, text, now, by, null);
    }

    /** R18: the ladder is that of the best tier among the customers who are hit. */
    void followTier(Incident incident) {
        var tier = bestOf(incident.key());
        if (tier == null) return;
        ledger.changeTerms(incident.key(), new Terms(tier, null, incident.severity(), null), Party.SE, now());
    }

    private @Nullable String bestOf(String key) {
        var tiers = cases.tiers(key);
        if (tiers.contains("VIP")) return "VIP";
        if (tiers.contains("premium")) return "premium";
        return tiers.stream().findFirst().orElse(null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
