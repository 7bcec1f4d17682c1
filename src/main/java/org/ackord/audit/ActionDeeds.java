package org.ackord.audit;

import org.ackord.action.ActionDone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who did what postmortems and retros asked for. */
@Component
class ActionDeeds {

    private final AuditLog log;

    ActionDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(ActionDone done) {
        log.record(done.by(), AuditAction.ACTION_DONE, done.key(), done.what());
    }
}
