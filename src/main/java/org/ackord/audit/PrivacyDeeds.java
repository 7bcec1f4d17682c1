package org.ackord.audit;

import org.ackord.privacy.PersonErased;
import org.ackord.privacy.PersonExported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Copies of people's data that were handed out, and erasures. */
@Component
class PrivacyDeeds {

    private final AuditLog log;

    PrivacyDeeds(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(PersonExported exported) {
        log.record(exported.by(), AuditAction.EXPORTED, "person " + exported.personHash(), null);
    }

    @EventListener
    void on(PersonErased erased) {
        log.record(
                erased.by(),
                AuditAction.ERASED,
                "person " + erased.personHash(),
                erased.counts().toString());
    }
}
