package org.ackord.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** What the engine writes into history beside what {@link FactsHistoryLevel} leaves out. */
final class FactsProducer extends CacheAwareHistoryEventProducer {

    private final RemovalTimes times;

    FactsProducer(RemovalTimes times) {
        this.times = times;
    }

    /** Written later, by {@link RemovalTimes}. */
    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String rootProcessInstanceId, Date removalTime) {
        times.note(rootProcessInstanceId, removalTime.toInstant());
    }

    /** Their tables are among those of all the rest. */
    @Override
    protected void addRemovalTimeToHistoricDecisions(String rootProcessInstanceId, Date removalTime) {}

    /** A step that only waits its time has not failed: while no mail can be sent, each of them would leave a failure a minute. */
    @Override
    public @Nullable HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable exception) {
        return Postponed.causeOf(exception).isPresent() ? null : super.createHistoricJobLogFailedEvt(job, exception);
    }
}
