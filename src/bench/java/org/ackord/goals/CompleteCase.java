package org.ackord.goals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.engine.Tasks;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole of a technical case: it comes in, is triaged, acknowledged by the engineer, answered and confirmed, the customer
 * answers the survey, and the window for second thoughts ends. That window's timer is set to now, for nobody waits ten days; the job executor does the rest.
 */
final class CompleteCase implements Runnable {

    private static final List<String> DOMAINS = List.of("northwind.example", "premium.example", "vipcorp.example");
    private static final String TEXT = "Since this morning the nightly copy of our store ends with an error. ".repeat(10);

    private final Cases cases;
    private final Tasks tasks;
    private final Processes processes;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final AtomicInteger number = new AtomicInteger();

    CompleteCase(ApplicationContext ackord) {
        cases = ackord.getBean(Cases.class);
        tasks = ackord.getBean(Tasks.class);
        processes = ackord.getBean(Processes.class);
        jobs = ackord.getBean(ManagementService.class);
        jdbc = ackord.getBean(JdbcClient.class);
    }

    @Override
    public void run() {
        var key = open();
        tasks.complete(
                key,
                "Task_AcknowledgeAndTriage",
                "sam.sc",
                new Facts().with("nature", "technical").with("text", TEXT));
        tasks.complete(key, "Task_AcknowledgeAsEngineer", "erin.se", new Facts().with("text", TEXT));
        tasks.complete(
                key, "Task_AnswerCustomer", "erin.se", new Facts().with("outcome", "resolved").with("text", TEXT));
        tasks.complete(key, "Task_ConfirmWithCustomer", "sam.sc", new Facts().with("confirmed", true));
        processes.tell("survey-answered", key, new Facts().with("unhappy", false).with("csat", 5));
        endWindow(key);
    }

    /** @return the key of a new case */
    String open() {
        int person = number.incrementAndGet();
        var from = new Address(
                "person%d@%s".formatted(person, DOMAINS.get(person % DOMAINS.size())), "Person " + person);
        var now = ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var message = new CustomerMessage(
                from, "Copy failed", TEXT, null, now, null, null, List.of(), null, null, false);
        return cases.open(new NewCase("bench-" + person, "hash", message, "backup", "S3", "web", null));
    }

    private void endWindow(String key) {
        var instance = jdbc.sql("select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null"
                        + " and PROC_DEF_ID_ like 'support-case:%'")
                .param(key)
                .query(String.class)
                .single();
        var timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
        jobs.setJobDuedate(timer.getId(), Date.from(Instant.EPOCH.plusSeconds(86_400)));
    }

    long closed() {
        return jdbc.sql("select count(*) from support_case where status = 'CLOSED'")
                .query(Long.class)
                .single();
    }
}
