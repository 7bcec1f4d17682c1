package org.ackord.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What tables and clock add to what somebody declares. */
@Component
class IncidentRules {

    private final IncidentOwners owners;
    private final AudienceRule rule;
    private final Clock clock;

    IncidentRules(IncidentOwners owners, AudienceRule rule, Clock clock) {
        this.owners = owners;
        this.rule = rule;
        this.clock = clock;
    }

    Incident opened(String key, NewIncident said, String by) {
        var ownership = owners.of(said.service());
        return new Incident(
                key,
                said.externalId(),
                said.externalHash(),
                said.severity(),
                said.service(),
                said.title(),
                said.text(),
                ownership.owner(),
                ownership.group(),
                Incident.State.OPEN,
                said.startedAt(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                by,
                null,
                null);
    }

    Instant nextUpdateBy(NewIncident said) {
        return said.nextUpdateBy() == null
                ? clock.instant().plus(rule.interval(said.severity())).truncatedTo(ChronoUnit.SECONDS)
                : said.nextUpdateBy();
    }
}
