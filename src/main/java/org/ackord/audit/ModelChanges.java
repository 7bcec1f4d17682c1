package org.ackord.audit;

import static java.util.Objects.requireNonNullElse;

import org.ackord.engine.CasesMoved;
import org.ackord.engine.ModelsDeployed;
import org.ackord.engine.ModelsRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who changed the models, with the hash of each file, and who tried; who moved running cases to a new one. */
@Component
class ModelChanges {

    private final AuditLog log;

    ModelChanges(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(ModelsDeployed deployed) {
        for (var file : deployed.files())
            log.record(
                    actor(deployed.user()),
                    AuditAction.MODELS_DEPLOYED,
                    plain(file.name()),
                    "%s, sha256 %s".formatted(deployed.name(), file.sha256()));
    }

    @EventListener
    void on(ModelsRefused refused) {
        log.record(
                actor(refused.user()),
                AuditAction.MODELS_REFUSED,
                String.join(", ", refused.files()),
                String.join("; ", refused.faults()));
    }

    @EventListener
    void on(CasesMoved news) {
        log.record(
                news.user(),
                AuditAction.CASES_MOVED,
                "%s, version %d to %d".formatted(news.process(), news.from(), news.to()),
                news.moved() == null
                        ? "begun: %d running".formatted(news.running())
                        : "ended: %d of %d moved".formatted(news.moved(), news.running()));
    }

    private static String actor(@Nullable String user) {
        return requireNonNullElse(user, Caller.SYSTEM);
    }

    /** Without the folder that the application found it in. */
    private static String plain(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
