package org.ackord.casework;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ackord.SteppedAckord;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.promise.EscalationView;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The journey of one case with everything real but the passing of time: the clock stands still until a test moves it, and on
 * the way every timer of the case fires at its very instant. Local times are New York's; 1 June 2026 is a Monday.
 */
@SteppedAckord
abstract class Journey {

    static final String ANN = "ann@northwind.example";
    static final String PIA = "pia@premium.example";
    static final String VIC = "vic@vipcorp.example";

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Mails leave by a process of their own, which other tests watch. */
    private static final String DELIVERY = "mail-delivery";

    @Autowired
    Cases cases;

    @Autowired
    PromiseLedger ledger;

    @Autowired
    Correspondence correspondence;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngine engine;

    String caseKey = "";

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterEach
    void returnToThePresent() {
        ClockUtil.reset();
        identity.clearAuthentication();
    }

    /** For what concerns all that runs, such as a move to another model: hundreds of cases of other tests would only take time. */
    void nothingElseRuns() {
        var left = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!left.isEmpty()) runtime.deleteProcessInstances(left, "of another test", true, true, false);
    }

    static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    /** An ETA as a person types it. */
    static String eta(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toOffsetDateTime().toString();
    }

    // What customers do

    void writesIn(String customer, String local) {
        writesIn(customer, local, "backup", "S3");
    }

    void writesIn(String customer, String local, @Nullable String product, @Nullable String severity) {
        ClockUtil.setCurrentTime(Date.from(newYork(local)));
        caseKey = cases.open(
                new NewCase(null, null, said(customer, "Backups fail since Monday."), product, severity, "mail", null));
    }

    /** @return the key of the case that the message is in */
    String writesAgain(String customer, String text) {
        return cases.write(caseKey, said(customer, text));
    }

    private static CustomerMessage said(String customer, String text) {
        return new CustomerMessage(
                Address.of("from", customer, null),
                "Backups fail",
                text,
                null,
                ClockUtil.getCurrentTime().toInstant(),
                "<%s@customer.example>".formatted(UUID.randomUUID()),
                null,
                List.of(),
                null,
                null,
                false);
    }

    // What our people do

    void completes(String user, String taskKey, Object... namesAndValues) {
        complete(user, task(taskKey), facts(namesAndValues));
    }

    void complete(String user, Task task, Map<String, Object> given) {
        identity.setAuthentication(
                user,
                identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList());
        try {
            tasks.complete(task.getId(), given);
        } finally {
            identity.clearAuthentication();
        }
    }

    static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return facts;
    }

    void triages(String nature) {
        completes("sam.sc", "Task_AcknowledgeAndTriage", "text", "We are on it.", "nature", nature);
    }

    void acknowledgesAsEngineer() {
        completes("erin.se", "Task_AcknowledgeAsEngineer", "text", "I look into it.");
    }

    void answers(String outcome) {
        completes("erin.se", "Task_AnswerCustomer", "text", "Here is my answer.", "outcome", outcome);
    }

    void answers(String outcome, String etaLocal) {
        completes(
                "erin.se",
                "Task_AnswerCustomer",
                "text",
                "Here is my answer.",
                "outcome",
                outcome,
                "eta",
                eta(etaLocal));
    }

    void confirms(boolean confirmed) {
        completes("sam.sc", "Task_ConfirmWithCustomer", "confirmed", confirmed);
    }

    // What systems say

    void tells(String message, Object... namesAndValues) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseKey)
                .setVariables(facts(namesAndValues))
                .correlate();
    }

    // Time

    /** Lets time pass until then; every timer of the case fires at its instant, in order. */
    void timePassesUntil(String local) {
        timePassesUntil(newYork(local));
    }

    void timePassesUntil(Instant until) {
        for (var next = nextTimer(until); next.isPresent(); next = nextTimer(until)) {
            moveTo(next.get().getDuedate().toInstant());
            management.executeJob(next.get().getId());
        }
        moveTo(until);
    }

    private static void moveTo(Instant instant) {
        if (instant.isAfter(now())) ClockUtil.setCurrentTime(Date.from(instant));
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Optional<Job> nextTimer(Instant until) {
        return timers().stream()
                .filter(timer -> !timer.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    List<Job> timers() {
        return instances().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .sorted(comparing(Job::getDuedate).thenComparing(Job::getId))
                .toList();
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(DELIVERY + ":"))
                .toList();
    }

    // What can be seen

    ProcessInstance process() {
        var id = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("support-case")
                .processInstanceBusinessKey(caseKey)
                .singleResult()
                .getId();
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .orElseGet(() -> ended(id));
    }

    private static ProcessInstance ended(String id) {
        var ended = new org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity();
        ended.setId(id);
        ended.setProcessInstanceId(id);
        return ended;
    }

    ProcessInstanceAssert assertThatJourney() {
        return BpmnAwareTests.assertThat(process());
    }

    /** Whether every time that the task was there it was completed, and none was cancelled. */
    boolean wasAlwaysCompleted(String taskKey) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process().getId())
                .activityId(taskKey)
                .list()
                .stream()
                .noneMatch(HistoricActivityInstance::isCanceled);
    }

    Task task(String taskKey) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseKey)
                .taskDefinitionKey(taskKey)
                .list();
        assertThat(open).as("open %s among %s", taskKey, openTasks()).hasSize(1);
        return open.get(0);
    }

    /** The keys of the open tasks in alphabetical order. */
    List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    CaseRecord record() {
        return cases.find(caseKey).orElseThrow();
    }

    Promise promise(Kind kind, Party party) {
        var found = promises(kind).stream()
                .filter(promise -> promise.party() == party)
                .toList();
        assertThat(found).as("%s of %s", kind, party).hasSize(1);
        return found.get(0);
    }

    /** The newest of this kind. */
    Promise promise(Kind kind) {
        return promises(kind).stream().reduce((former, latter) -> latter).orElseThrow();
    }

    List<Promise> promises(Kind kind) {
        return ledger.of(caseKey).stream()
                .filter(promise -> promise.kind() == kind)
                .toList();
    }

    /** The levels of the ladder that were told, 0 for the warning. */
    static List<Integer> levels(Promise promise) {
        return promise.escalations().stream().map(EscalationView::level).toList();
    }

    List<MessageView> mails(MessageKind kind) {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.kind() == kind)
                .toList();
    }

    /** The mails that we wrote, by kind, in order; notices to our own people are left out. */
    List<MessageKind> lettersToCustomer() {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.direction().equals("out") && message.kind() != MessageKind.NOTICE)
                .map(MessageView::kind)
                .toList();
    }
}
