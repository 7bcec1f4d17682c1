package org.ackord.audit;

import org.ackord.incident.IncidentDeed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who declared incidents, linked cases with them and spoke for us. */
@Component
class IncidentDeeds {

    private final AuditLog log;

    IncidentDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(IncidentDeed deed) {
        log.record(deed.by(), action(deed.what()), deed.key(), deed.detail());
    }

    private static AuditAction action(IncidentDeed.What what) {
        return switch (what) {
            case DECLARED -> AuditAction.INCIDENT_DECLARED;
            case LINKED -> AuditAction.INCIDENT_CASES_LINKED;
            case UPDATED -> AuditAction.INCIDENT_UPDATED;
            case RESOLVED -> AuditAction.INCIDENT_RESOLVED;
            case CALLED -> AuditAction.INCIDENT_CUSTOMER_CALLED;
        };
    }
}
