package org.ackord.audit;

import org.ackord.retro.RetroDeed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who wrote and published retros. */
@Component
class RetroDeeds {

    private final AuditLog log;

    RetroDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(RetroDeed deed) {
        var action =
                switch (deed.what()) {
                    case WRITTEN -> AuditAction.RETRO_WRITTEN;
                    case PUBLISHED -> AuditAction.RETRO_PUBLISHED;
                };
        log.record(deed.by(), action, deed.key(), deed.detail());
    }
}
