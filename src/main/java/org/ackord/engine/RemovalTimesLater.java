package org.ackord.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/** Leaves it to {@link RemovalTimes} to write into the rows of an ended process when they may go. */
final class RemovalTimesLater extends CacheAwareHistoryEventProducer {

    private final RemovalTimes times;

    RemovalTimesLater(RemovalTimes times) {
        this.times = times;
    }

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String rootProcessInstanceId, Date removalTime) {
        times.note(rootProcessInstanceId, removalTime.toInstant());
    }

    /** Their tables are among those of all the rest. */
    @Override
    protected void addRemovalTimeToHistoricDecisions(String rootProcessInstanceId, Date removalTime) {}
}
