package org.ackord.audit;

import java.util.stream.Collectors;
import org.ackord.engine.Operation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people did to rights and to the engine. */
@Component
class Operations {

    private final AuditLog log;

    Operations(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(Operation operation) {
        log.record(
                operation.userId(),
                operation.ofRights() ? AuditAction.PERMISSION_CHANGED : AuditAction.ENGINE_OPERATED,
                "%s: %s".formatted(operation.kind(), operation.type()),
                operation.changes().entrySet().stream()
                        .map(change -> change.getKey() + '=' + change.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
