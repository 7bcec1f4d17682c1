package org.ackord.audit;

import org.ackord.postmortem.PostmortemDeed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who wrote, reviewed and published postmortems. */
@Component
class PostmortemDeeds {

    private final AuditLog log;

    PostmortemDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(PostmortemDeed deed) {
        log.record(deed.by(), action(deed.what()), deed.key(), deed.detail());
    }

    private static AuditAction action(PostmortemDeed.What what) {
        return switch (what) {
            case BEGUN -> AuditAction.POSTMORTEM_BEGUN;
            case WRITTEN -> AuditAction.POSTMORTEM_WRITTEN;
            case REVIEWED -> AuditAction.POSTMORTEM_REVIEWED;
            case PUBLISHED -> AuditAction.POSTMORTEM_PUBLISHED;
        };
    }
}
