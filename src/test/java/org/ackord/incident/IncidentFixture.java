package org.ackord.incident;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ackord.SteppedAckord;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.promise.Kind;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Incidents with everything real but the passing of time: the clock stands still until a test moves it, and every job of the
 * incidents and cases of the test runs at its instant. Local times are New York's; 1 June 2026 is a Monday.
 */
@SteppedAckord
public abstract class IncidentFixture {

    protected static final String ANN = "ann@northwind.example";
    protected static final String PIA = "pia@premium.example";
    protected static final String VIC = "vic@vipcorp.example";
    protected static final String CORA = "cora@contoso.example";

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String[] OURS = {
        "incident",
        "incident-call",
        "postmortem",
        "oncall-retro",
        "action",
        "promise-escalation",
        "documentation-update"
    };

    @Autowired
    protected Incidents incidents;

    @Autowired
    protected Cases cases;

    @Autowired
    protected PromiseLedger ledger;

    @Autowired
    protected Correspondence correspondence;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected JdbcClient jdbc;

    private final Set<String> keys = new HashSet<>();

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    protected String incident = "";

    @BeforeEach
    void watch() {
        init(engine);
        at("2026-06-01T10:00");
    }

    @AfterEach
    void returnToThePresent() {
        ClockUtil.reset();
        identity.clearAuthentication();
        keys.clear();
    }

    protected static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    protected static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(newYork(local)));
    }

    protected static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Each test has people of its own, whom no other test has written to. */
    protected String address(String customer) {
        return own + '-' + customer;
    }

    protected String caseOf(String customer) {
        var said = new CustomerMessage(
                Address.of("from", address(customer), null),
                "Backups fail",
                "Backups fail since Monday.",
                null,
                now(),
                null,
                null,
                List.of(),
                null,
                null,
                false);
        var key = cases.open(new NewCase(null, null, said, "backup", "S3", "mail", null));
        keys.add(key);
        return key;
    }

    protected void declared(String severity, String... linked) {
        declared(severity, List.of(linked));
    }

    protected void declared(String severity, List<String> linked) {
        incident = incidents.declare(
                new NewIncident(
                        null,
                        null,
                        severity,
                        "backup",
                        "Backups stop in the region north",
                        "Backups of the region north stop at 80 %. We are on it.",
                        now().minus(Duration.ofMinutes(20)),
                        null,
                        linked),
                "lou.lead");
        keys.add(incident);
    }

    /** What the job executor does at once. */
    protected void jobsRun() {
        for (var due = due(); !due.isEmpty(); due = due()) due.forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> due() {
        return jobs().filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(now()))
                .toList();
    }

    private Stream<Job> jobs() {
        return instances().stream()
                .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).list().stream());
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery().processDefinitionKeyIn(OURS).list().stream()
                .filter(each -> keys.contains(each.getBusinessKey()))
                .toList();
    }

    protected void timePassesUntil(String local) {
        var until = newYork(local);
        jobsRun();
        for (var next = nextTimer(until); next.isPresent(); next = nextTimer(until)) {
            ClockUtil.setCurrentTime(next.get().getDuedate());
            jobsRun();
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Optional<Job> nextTimer(Instant until) {
        return jobs().filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(until))
                .min(Comparator.comparing(Job::getDuedate));
    }

    protected List<Task> open(String taskKey) {
        return keys.stream()
                .flatMap(key ->
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(key)
                                .taskDefinitionKey(taskKey)
                                .list()
                                .stream())
                .toList();
    }

    protected Task task(String taskKey) {
        var open = open(taskKey);
        if (open.size() != 1) throw new AssertionError("%d tasks %s".formatted(open.size(), taskKey));
        return open.get(0);
    }

    protected void completes(String user, Task task, Object... namesAndValues) {
        identity.setAuthentication(user, groupsOf(user));
        try {
            tasks.complete(task.getId(), facts(namesAndValues));
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return facts;
    }

    protected static String offset(String local) {
        return newYork(local).atOffset(ZoneOffset.UTC).toString();
    }

    protected List<MessageView> mails(String key, MessageKind kind) {
        return correspondence.messagesOf(key).stream()
                .filter(message -> message.kind() == kind)
                .toList();
    }

    protected List<String> toldOf(Collection<String> caseKeys) {
        return caseKeys.stream()
                .filter(key -> mails(key, MessageKind.INCIDENT).size() == 1)
                .toList();
    }

    protected List<Promise> etas() {
        return ledger.of(incident).stream()
                .filter(promise -> promise.kind() == Kind.ETA)
                .toList();
    }

    protected void knows(String key) {
        keys.add(key);
    }
}
