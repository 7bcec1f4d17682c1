package org.ackord.goals;

import java.util.List;
import java.util.stream.IntStream;
import org.ackord.insight.DeskBench;
import org.ackord.insight.Figure;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;

/** The first page of a group's tasks by the engine's own query, with its authorisation; not over HTTP. */
final class EngineTaskList {

    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 50;

    private EngineTaskList() {}

    static Figure of(String server) {
        try (var ackord = DeskBench.ofKept(server)) {
            var millis = IntStream.range(0, WARM_UPS + ROUNDS)
                    .mapToDouble(i -> millis(ackord))
                    .skip(WARM_UPS)
                    .toArray();
            return Figure.of("the group's tasks by the engine", millis);
        }
    }

    private static double millis(ApplicationContext ackord) {
        var identity = ackord.getBean(IdentityService.class);
        var begin = System.nanoTime();
        identity.setAuthentication("sam.sc", List.of("sc"));
        try {
            ackord.getBean(TaskService.class)
                    .createTaskQuery()
                    .taskCandidateGroup("sc")
                    .includeAssignedTasks()
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 15);
        } finally {
            identity.clearAuthentication();
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
