package org.ackord.meeting;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.SteppedAckord;
import org.ackord.correspondence.CalendarReply;
import org.ackord.engine.Accounts;
import org.ackord.meeting.MeetingRequest.AttendeeRequest;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journey of one meeting with everything real but the passing of time: the clock stands still until a test moves it, and on
 * the way every job of the meeting runs at its very instant. Local times are New York's; 1 June 2026 is a Monday.
 */
@SteppedAckord
abstract class MeetingJourney {

    static final String ANN = "ann@northwind.example";
    static final String BOB = "bob@northwind.example";
    static final String HOST = "sam.sc";
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    String key = "";

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterEach
    void returnToThePresent() {
        ClockUtil.reset();
        identity.clearAuthentication();
    }

    static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    static void setClock(String local) {
        ClockUtil.setCurrentTime(Date.from(newYork(local)));
    }

    // What is agreed on

    void agreed(String nowLocal, String startLocal, String... attendees) {
        agreedInCase(null, nowLocal, startLocal, attendees);
    }

    void agreedInCase(@Nullable String caseKey, String nowLocal, String startLocal, String... attendees) {
        setClock(nowLocal);
        var plan = new MeetingRequest.DocumentRequest("Plan", "https://docs.example/plan");
        var invited = Stream.of(attendees).map(email -> berliner(email, null)).toArray(AttendeeRequest[]::new);
        agreed(caseKey, startLocal, "https://meet.example/42", List.of(plan), invited);
    }

    static AttendeeRequest berliner(String email, @Nullable String phone) {
        return new AttendeeRequest(
                email,
                null,
                "Europe/Berlin",
                "en",
                null,
                phone == null ? null : "https://www.linkedin.com/in/" + email.substring(0, 3),
                phone,
                phone == null ? null : "mobile");
    }

    void agreed(
            @Nullable String caseKey,
            String startLocal,
            @Nullable String link,
            List<MeetingRequest.@Nullable DocumentRequest> agenda,
            @Nullable AttendeeRequest... invited) {
        var said = new MeetingRequest(
                null,
                caseKey,
                "Quarterly review",
                startLocal,
                "America/New_York",
                45,
                HOST,
                link,
                agenda,
                new ArrayList<>(List.of(invited)));
        key = meetings.agree(reader.read(said, HOST), HOST);
        runsWhatIsDue();
    }

    // What customers' calendars say

    void answers(String email, String partstat) {
        answers(email, partstat, meeting().sequence(), "20260601T120000Z");
    }

    void answers(String email, String partstat, int sequence, String stamp) {
        hears(new CalendarReply(null, email, meeting().uid(), sequence, email, partstat, stamp, null));
    }

    void proposes(String email, @Nullable Instant startsAt) {
        hears(new CalendarReply(
                null,
                email,
                meeting().uid(),
                meeting().sequence(),
                email,
                "TENTATIVE",
                null,
                null,
                new CalendarReply.Proposal(startsAt)));
    }

    void hears(CalendarReply reply) {
        transaction.executeWithoutResult(status -> events.publishEvent(reply));
        runsWhatIsDue();
    }

    // What our people do

    void completes(String user, String taskKey, Object... namesAndValues) {
        var task = task(taskKey);
        identity.setAuthentication(user, List.copyOf(accounts.groupsOf(user)));
        try {
            tasks.complete(task.getId(), facts(namesAndValues));
        } finally {
            identity.clearAuthentication();
        }
        runsWhatIsDue();
    }

    static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return facts;
    }

    void checks() {
        completes(HOST, "Task_CheckMeeting", "linkOpens", true, "agendaReadable", true);
    }

    // Time

    /** Lets time pass until then; every job of the meeting runs at its instant, in order. */
    void timePassesUntil(String local) {
        timePassesUntil(newYork(local));
    }

    void timePassesUntil(Instant until) {
        for (var next = nextJob(until); next.isPresent(); next = nextJob(until)) {
            if (next.get().getDuedate() != null) moveTo(next.get().getDuedate().toInstant());
            management.executeJob(next.get().getId());
        }
        moveTo(until);
    }

    void runsWhatIsDue() {
        timePassesUntil(ClockUtil.getCurrentTime().toInstant());
    }

    private static void moveTo(Instant instant) {
        if (instant.isAfter(ClockUtil.getCurrentTime().toInstant())) ClockUtil.setCurrentTime(Date.from(instant));
    }

    private Optional<Job> nextJob(Instant until) {
        return jobs().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    private List<Job> jobs() {
        return runtime.createProcessInstanceQuery().variableValueEquals("meeting", key).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .sorted(comparing((Job job) -> job.getDuedate() == null ? new Date(0) : job.getDuedate())
                        .thenComparing(Job::getId))
                .toList();
    }

    // What can be seen

    MeetingView view() {
        return meetings.find(key).orElseThrow();
    }

    Meeting meeting() {
        return view().meeting();
    }

    List<String> happened() {
        return view().history().stream().map(MeetingEvent::what).toList();
    }

    boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .variableValueEquals("meeting", key)
                        .count()
                > 0;
    }

    /** An escalation that is thrown ends its own end event by cancelling it. */
    List<String> passed() {
        var instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("customer-meeting")
                .variableValueEquals("meeting", key)
                .singleResult();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .filter(node -> !node.isCanceled() || node.getActivityType().equals(ActivityTypes.END_EVENT_ESCALATION))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Task task(String taskKey) {
        var open = open(taskKey);
        assertThat(open).as("open %s among %s", taskKey, openTasks()).hasSize(1);
        return open.get(0);
    }

    private List<Task> open(@Nullable String taskKey) {
        var query = tasks.createTaskQuery().processVariableValueEquals("meeting", key);
        return (taskKey == null ? query : query.taskDefinitionKey(taskKey)).list();
    }

    @Nullable
    Object shown(String taskKey, String variable) {
        return tasks.getVariable(task(taskKey).getId(), variable);
    }

    List<String> openTasks() {
        return open(null).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The texts of the mails to somebody about this meeting, in order. */
    List<String> mailsTo(String email) {
        return jdbc.sql("select body from message where case_key = ? and to_list like ? order by seq")
                .params(meeting().businessKey(), "%" + email + "%")
                .query(String.class)
                .list();
    }

    /** The calendar parts of the mails about this meeting, in order. */
    List<String> calendars() {
        return jdbc.sql("select c.content from message_calendar c join message m on m.id = c.id"
                        + " where locate(?, c.content) > 0 order by m.seq")
                .param(meeting().uid())
                .query(String.class)
                .list();
    }
}
