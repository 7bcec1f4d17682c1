package org.ackord.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of the engine, which is everybody's clock, forward. It is an offset: time goes on from there. For the demo
 * profile and for tests.
 */
@Component
public class TimeTravel {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(50);

    private final Clock clock;
    private final ClockOffset offset;
    private final ManagementService management;
    private final Optional<JobExecutor> jobs;

    TimeTravel(Clock clock, ClockOffset offset, ManagementService management, ObjectProvider<JobExecutor> jobs) {
        this.clock = clock;
        this.offset = offset;
        this.management = management;
        this.jobs = Optional.ofNullable(jobs.getIfAvailable());
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws IllegalArgumentException when the instant has passed */
    public synchronized Instant advanceTo(Instant target) {
        if (target.isBefore(now())) throw new IllegalArgumentException(target + " has passed");
        offset.travelTo(target);
        return now();
    }

    /**
     * Lets everything that is due happen.
     *
     * @return whether it has within a minute; false also where no job executor runs
     */
    public boolean awaitDueJobs() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (dueJobs() > 0) {
            if (jobs.isEmpty() || System.nanoTime() > deadline) return false;
            jobs.get().jobWasAdded();
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }

    private long dueJobs() {
        return management.createJobQuery().executable().active().count();
    }
}
