package org.ackord.audit;

import org.ackord.bulk.BulkUndone;
import org.ackord.bulk.CaseDeed;
import org.ackord.bulk.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people let be done with many cases at once: a line for each case. */
@Component
class CaseDeeds {

    private final AuditLog log;

    CaseDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(CaseDeed deed) {
        log.record(deed.by(), action(deed.kind()), deed.caseKey(), deed.target());
    }

    @EventListener
    void on(BulkUndone undone) {
        log.record(
                undone.by(),
                AuditAction.BULK_ACTION_UNDONE,
                "%s: %s".formatted(undone.kind().word(), undone.target()),
                "%d cases".formatted(undone.cases()));
    }

    private static AuditAction action(Kind kind) {
        return switch (kind) {
            case ASSIGN -> AuditAction.CASE_ASSIGNED;
            case PRODUCT -> AuditAction.CASE_PRODUCT_CHANGED;
            case DUPLICATE -> AuditAction.CASE_CLOSED_AS_DUPLICATE;
            case LINK -> AuditAction.CASE_LINKED;
        };
    }
}
