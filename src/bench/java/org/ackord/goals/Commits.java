package org.ackord.goals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * When the transactions were committed in which timers took effect: tables on MySQL know whole seconds only. Says it for each
 * process instance, in milliseconds of the clock.
 */
final class Commits implements HistoryEventHandler {

    private final HistoryEventHandler engine;
    private final String activity;
    private final Map<String, Long> instants = new ConcurrentHashMap<>();

    private Commits(HistoryEventHandler engine, String activity) {
        this.engine = engine;
        this.activity = activity;
    }

    static Commits of(ProcessEngine engine, String activity) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var commits = new Commits(configuration.getHistoryEventHandler(), activity);
        configuration.setHistoryEventHandler(commits);
        return commits;
    }

    int count() {
        return instants.size();
    }

    /** In milliseconds after 1970. */
    Map<String, Long> instants() {
        return instants;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        engine.handleEvent(event);
        if (event instanceof HistoricActivityInstanceEventEntity ended
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && activity.equals(ended.getActivityId())) note(ended.getProcessInstanceId());
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void note(String instance) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, context -> instants.put(instance, System.currentTimeMillis()));
    }
}
