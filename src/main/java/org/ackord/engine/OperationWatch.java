package org.ackord.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the application what people do to the engine. Work on tasks, starts of cases and our own moving of timers are no news. */
final class OperationWatch implements HistoryEventHandler {

    private static final Set<String> DAILY = Set.of(
            "ProcessInstance " + UserOperationLogEntry.OPERATION_TYPE_CREATE,
            "Job " + UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE);

    private final HistoryEventHandler history;
    private final ApplicationEventPublisher events;

    /** @param history which goes on to write what happened */
    OperationWatch(HistoryEventHandler history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent produced) {
        history.handleEvent(produced);
    }

    @Override
    public void handleEvents(List<HistoryEvent> produced) {
        history.handleEvents(produced);
        var entries = produced.stream()
                .filter(UserOperationLogEntryEventEntity.class::isInstance)
                .map(UserOperationLogEntryEventEntity.class::cast)
                .filter(OperationWatch::isNews)
                .toList();
        if (!entries.isEmpty()) events.publishEvent(operation(entries));
    }

    private static boolean isNews(UserOperationLogEntryEventEntity entry) {
        return entry.getUserId() != null
                && !UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(entry.getCategory())
                && !"Variable".equals(entry.getEntityType())
                && !DAILY.contains(entry.getEntityType() + ' ' + entry.getOperationType());
    }

    private static Operation operation(List<UserOperationLogEntryEventEntity> entries) {
        var first = entries.get(0);
        var changes = new LinkedHashMap<String, String>();
        for (var entry : entries)
            if (entry.getProperty() != null) changes.put(entry.getProperty(), String.valueOf(entry.getNewValue()));
        return new Operation(
                first.getUserId(),
                first.getEntityType(),
                first.getOperationType(),
                UserOperationLogEntry.CATEGORY_ADMIN.equals(first.getCategory()),
                changes);
    }
}
