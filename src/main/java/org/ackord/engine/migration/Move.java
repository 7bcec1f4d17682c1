package org.ackord.engine.migration;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ackord.engine.CasesMoved;
import org.ackord.engine.MoveProgress;
import org.ackord.engine.MoveProgress.Refusal;
import org.ackord.engine.migration.Versions.Pair;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** One move of many instances while it goes on. What it has done is in the engine; this is the tale of it. */
final class Move {

    private final String user;
    private final Pair versions;
    private final MigrationPlan plan;
    private final List<ProcessInstance> instances;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<List<Refusal>, List<String>> refused = new LinkedHashMap<>();
    private int moved;
    private int gone;

    Move(String user, Pair versions, MigrationPlan plan, List<ProcessInstance> instances) {
        this.user = user;
        this.versions = versions;
        this.plan = plan;
        this.instances = instances;
    }

    MigrationPlan plan() {
        return plan;
    }

    List<ProcessInstance> instances() {
        return instances;
    }

    synchronized void done(boolean wasThere) {
        if (wasThere) moved++;
        else gone++;
    }

    synchronized void refused(ProcessInstance instance, List<Refusal> reasons) {
        var key = instance.getBusinessKey() == null ? instance.getId() : instance.getBusinessKey();
        refused.computeIfAbsent(reasons, none -> new ArrayList<>()).add(key);
    }

    void end() {
        end.countDown();
    }

    boolean isUnderWay() {
        return end.getCount() > 0;
    }

    /** @return whether it has come to its end */
    boolean await(Duration atMost) {
        try {
            return end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException endOfThread) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    CasesMoved begun() {
        return news(null);
    }

    synchronized CasesMoved ended() {
        return news(moved);
    }

    private CasesMoved news(@Nullable Integer done) {
        return new CasesMoved(
                user,
                versions.key(),
                versions.older().getVersion(),
                versions.newest().getVersion(),
                instances.size(),
                done);
    }

    synchronized MoveProgress progress() {
        return new MoveProgress(
                versions.older().getVersion(),
                versions.newest().getVersion(),
                instances.size(),
                moved,
                gone,
                refused.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                each -> List.copyOf(each.getValue()),
                                (a, b) -> a,
                                LinkedHashMap::new)),
                !isUnderWay());
    }
}
