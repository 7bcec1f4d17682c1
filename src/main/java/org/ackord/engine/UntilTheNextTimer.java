package org.ackord.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Shortens the sleep of an idle job executor so that it ends when the next timer is due. The engine counts a sleep from the
 * beginning of the round before it, so what that took is added. While more jobs are taken than the threads and their queue
 * hold, it asks for more every now and then, and not again and again for the few that fit.
 */
final class UntilTheNextTimer extends BackoffJobAcquisitionStrategy {

    private static final long UNTIL_THERE_IS_ROOM = 50;

    private final Function<Duration, Optional<Duration>> next;
    private long roundBegan;
    private boolean isFull;

    /** @param next how long it is until the next timer is due, if it is within that time */
    UntilTheNextTimer(JobExecutor executor, Function<Duration, Optional<Duration>> next) {
        super(executor);
        this.next = next;
    }

    @Override
    public int getNumJobsToAcquire(String engine) {
        roundBegan = System.nanoTime();
        return super.getNumJobsToAcquire(engine);
    }

    @Override
    public void reconfigure(JobAcquisitionContext context) {
        super.reconfigure(context);
        isFull = !context.getRejectedJobsByEngine().isEmpty();
    }

    @Override
    public long getWaitTime() {
        if (isFull) return UNTIL_THERE_IS_ROOM;
        long sleep = super.getWaitTime();
        if (idleLevel == 0) return sleep;
        return next.apply(Duration.ofMillis(sleep))
                .map(left -> Math.min(
                        sleep, left.plusNanos(System.nanoTime() - roundBegan).toMillis()))
                .orElse(sleep);
    }
}
