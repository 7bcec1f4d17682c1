package org.ackord.models;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Notes every flow node that any engine of the test run passes and commits, whichever test, application or database it was. */
final class PassedNodes extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** The engine ends these by cancelling them: the race is over, the error or escalation is thrown, the scope is left. */
    private static final Set<String> CANCELED_WHEN_PASSED = Set.of(
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.END_EVENT_ERROR,
            ActivityTypes.END_EVENT_ESCALATION,
            ActivityTypes.SUB_PROCESS);

    static boolean contain(String processKey, String nodeId) {
        return PASSED.contains(key(processKey, nodeId));
    }

    private static String key(String processKey, String nodeId) {
        return processKey + ' ' + nodeId;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity node)) return;
        if (!event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) return;
        if (node.isCanceled() && !CANCELED_WHEN_PASSED.contains(node.getActivityType())) return;
        var passed = key(node.getProcessDefinitionKey(), node.getActivityId());
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> PASSED.add(passed));
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** Found by Spring's tests in {@code META-INF/spring.factories}. */
    static final class InEveryTest implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return new Watching();
        }
    }

    /** A record, because customizers that are equal share one application. */
    private record Watching() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getBeanFactory().registerSingleton("passedNodes", new PassedNodes());
        }
    }
}
