package org.ackord.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.ackord.Ackord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** How late a timer fires on a system that has nothing else to do. Needs a minute; prints milliseconds. */
public final class TimerLatenessBench {

    private static final int TIMERS = 30;
    private static final Duration APART = Duration.ofMillis(1_730);

    private TimerLatenessBench() {}

    public static void main(String[] args) throws InterruptedException {
        try (var ackord = new SpringApplicationBuilder(Ackord.class)
                .properties(Map.of(
                        "spring.datasource.url", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1",
                        "server.port", "0",
                        "ackord.demo.smtp-port", "0",
                        "ackord.demo.imap-port", "0",
                        "ackord.demo.seed", "false"))
                .run("--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1", "--server.port=0")) {
            var model = Bpmn.createExecutableProcess("lateness")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .intermediateCatchEvent("timer")
                    .timerWithDate("${remindAt}")
                    .endEvent()
                    .done();
            ackord.getBean(RepositoryService.class)
                    .createDeployment()
                    .addModelInstance("lateness.bpmn", model)
                    .deploy();
            var first = Instant.now().plusSeconds(10);
            for (int i = 0; i < TIMERS; i++)
                ackord.getBean(RuntimeService.class)
                        .startProcessInstanceByKey(
                                "lateness", Map.of("remindAt", Date.from(first.plus(APART.multipliedBy(i)))));
            print(lateness(ackord.getBean(HistoryService.class), first));
        }
    }

    private static List<Long> lateness(HistoryService history, Instant first) throws InterruptedException {
        var fired = history.createHistoricActivityInstanceQuery().activityId("timer").finished();
        while (fired.count() < TIMERS) Thread.sleep(500);
        var late = new ArrayList<Long>();
        var ends = fired.orderByHistoricActivityInstanceEndTime().asc().list();
        for (int i = 0; i < TIMERS; i++)
            late.add(ends.get(i).getEndTime().getTime()
                    - first.plus(APART.multipliedBy(i)).toEpochMilli());
        return late;
    }

    private static void print(List<Long> late) {
        Collections.sort(late);
        System.out.printf(
                "timers %d, lateness in ms: median %d, p90 %d, max %d%n",
                late.size(), late.get(late.size() / 2), late.get(late.size() * 9 / 10), late.get(late.size() - 1));
    }
}
