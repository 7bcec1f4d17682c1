package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The table of what a mail server says and what becomes of the mail (G4), with a scripted server. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpFailuresTest extends CorrespondenceFixture {

    private static final String LATER = "queued, again in a minute";
    private static final String TASK = "refused, with a task";
    private static final String PAUSE = "queued, and nothing is sent";

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    MailSendingHealth health;

    private final SmtpStub stub = new SmtpStub();
    private final Properties before = new Properties();
    private final String ann = "ann-" + caseKey.toLowerCase() + "@northwind.example";
    private final String copy = "sam-" + caseKey.toLowerCase() + "@desk.example";

    @BeforeEach
    void hurry() {
        before.putAll(sender.getJavaMailProperties());
        set("mail.smtp.timeout", "400");
        sender.setPort(stub.port());
    }

    @AfterEach
    void backToTheRealServer() throws Exception {
        sender.setJavaMailProperties(before);
        sender.setUsername(null);
        sender.setPassword(null);
        sender.setPort(SERVER.getSmtp().getPort());
        jdbc.sql("delete from mail_pause").update();
        stub.close();
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("HELLO", "421 4.3.2 closing", LATER),
                Arguments.of("HELLO", "554 5.3.2 not today", LATER),
                Arguments.of("HELLO", SmtpStub.HANG, LATER),
                Arguments.of("HELLO", SmtpStub.DROP, LATER),
                Arguments.of("MAIL FROM", "421 4.3.2 closing", LATER),
                Arguments.of("MAIL FROM", "452 4.3.1 disk full", LATER),
                Arguments.of("MAIL FROM", "552 5.3.4 too big", TASK),
                Arguments.of("RCPT TO", "450 4.2.0 greylisted", LATER),
                Arguments.of("RCPT TO", "451 4.3.0 try later", LATER),
                Arguments.of("RCPT TO", "452 4.2.2 mailbox full", LATER),
                Arguments.of("RCPT TO", "550 5.1.1 unknown user", TASK),
                Arguments.of("RCPT TO", "552 5.2.2 mailbox full for good", TASK),
                Arguments.of("RCPT TO", "554 5.7.1 no", TASK),
                Arguments.of("DATA", "451 4.3.0 try later", LATER),
                Arguments.of("DATA", SmtpStub.HANG, LATER),
                Arguments.of(".", "451 4.3.0 try later", LATER),
                Arguments.of(".", "552 5.3.4 too big", TASK),
                Arguments.of(".", "554 5.6.0 we do not like it", TASK),
                Arguments.of(".", SmtpStub.HANG, LATER),
                Arguments.of(".", SmtpStub.DROP, LATER),
                Arguments.of("MAIL FROM", "530 5.7.0 log in first", PAUSE));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("codes")
    void everyReplyHasItsConsequence(String command, String reply, String consequence) {
        stub.answers(command, reply);
        write(mail(MessageKind.ANSWER, ann));

        attempt();

        assertThat(outcome()).isEqualTo(consequence);
        assertThat(stub.taken).hasValue(0);
    }

    @Test
    void aMailThatIsGreylistedThreeTimesArrivesOnce() {
        stub.answers("RCPT TO", "450 4.2.0 greylisted", 3);
        write(mail(MessageKind.ANSWER, ann));

        for (int i = 0; i < 4; i++) attempt();

        assertThat(message().state()).isEqualTo("sent");
        assertThat(stub.taken).hasValue(1);
    }

    @Test
    void theLogOfAFailureSaysWhichCaseAndNobodysAddress(CapturedOutput log) {
        stub.answers("RCPT TO", "450 4.2.0 <" + ann + "> greylisted", 1);
        write(mail(MessageKind.ANSWER, ann));

        attempt();
        attempt();

        assertThat(log.getAll().lines())
                .anyMatch(line -> line.contains(caseKey) && line.contains("Job "))
                .anyMatch(line -> line.contains(caseKey) && line.contains("The mail server has taken message"));
        assertThat(log.getAll()).doesNotContain(ann);
    }

    @Test
    void aMailWhoseTakingWasNotHeardIsSentAgainUnderTheSameId() {
        stub.answers(".", SmtpStub.DROP, 1);
        write(mail(MessageKind.ANSWER, ann));

        attempt();
        attempt();

        assertThat(message().state()).isEqualTo("sent");
        assertThat(stub.heard("Message-ID:"))
                .hasSize(2)
                .containsOnly("Message-ID: " + message().messageId());
    }

    @Test
    void withoutTheEncryptionThatIsRequiredNothingIsSent() {
        set("mail.smtp.starttls.enable", "true");
        set("mail.smtp.starttls.required", "true");
        write(mail(MessageKind.ANSWER, ann));

        attempt();

        assertThat(outcome()).isEqualTo(LATER);
        assertThat(stub.heard("MAIL FROM")).isEmpty();
    }

    @Test
    void aWrongPasswordStopsAllMailsUntilItIsRight() {
        stub.answers("EHLO", "250-stub\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 wrong password");
        sender.setUsername("desk");
        sender.setPassword("wrong");
        set("mail.smtp.auth", "true");
        write(mail(MessageKind.ANSWER, ann));
        attempt();
        assertThat(outcome()).isEqualTo(PAUSE);
        assertThat(incidents()).singleElement().asString().contains("535 5.7.8").doesNotContain(ann);
        assertThat(health.health().getStatus()).isEqualTo(MailSendingHealth.PAUSED);

        write(mail(MessageKind.REMINDER, ann));
        var tries = stub.heard("AUTH").size();
        attempt();
        assertThat(stub.heard("AUTH")).as("the other mail waits").hasSize(tries);
        aMinutePasses();
        attempt();
        assertThat(stub.heard("AUTH")).as("one mail tries for all").hasSize(tries + 1);
        assertThat(incidents()).hasSize(1);
        assertThat(jobs()).extracting(Job::getRetries).as("tries left").containsOnly(22);

        stub.answers("AUTH", "235 welcome");
        aMinutePasses();
        attempt();
        attempt();

        assertThat(correspondence.messagesOf(caseKey))
                .extracting(MessageView::state)
                .containsOnly("sent");
        assertThat(stub.taken).hasValue(2);
        assertThat(incidents()).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServerThatCannotCheckPasswordsForNowPausesNothing() {
        stub.answers("EHLO", "250-stub\r\n250 AUTH PLAIN").answers("AUTH", "454 4.7.0 try later");
        sender.setUsername("desk");
        sender.setPassword("right");
        set("mail.smtp.auth", "true");
        write(mail(MessageKind.ANSWER, ann));

        attempt();

        assertThat(outcome()).isEqualTo(LATER);
    }

    @Test
    void aRefusedCopyKeepsTheCustomerFromNothing() {
        stub.answers("RCPT TO:<SAM", "550 5.1.1 <" + copy + "> unknown");
        write(withCopy());

        attempt();

        assertThat(message().state()).isEqualTo("sent");
        assertThat(message().refusal()).contains("550 5.1.1").doesNotContain(copy);
        assertThat(stub.taken).hasValue(1);
        var other = "sue-" + caseKey.toLowerCase() + "@desk.example";
        stub.heard.clear();
        completeTask("retry", true, "address", other);
        attempt();

        assertThat(stub.heard("RCPT TO")).containsExactly("RCPT TO:<" + other + ">");
        assertThat(message().state()).isEqualTo("sent");
        assertThat(message().refusal()).isNull();
        assertThat(message().cc()).containsExactly(address(other));
    }

    @Test
    void aCopyThatHasToWaitIsSentLaterAndAlone() {
        stub.answers("RCPT TO:<SAM", "450 4.2.0 greylisted", 1);
        write(withCopy());
        attempt();
        assertThat(outcome()).isEqualTo(LATER);
        assertThat(stub.taken).hasValue(1);
        stub.heard.clear();

        attempt();

        assertThat(stub.heard("RCPT TO")).containsExactly("RCPT TO:<" + copy + ">");
        assertThat(message().state()).isEqualTo("sent");
    }

    @Test
    void anAddressThatRefusesMailsGetsNoAutomaticOnes() {
        stub.answers("RCPT TO", "550 5.1.1 unknown user");
        for (int i = 0; i < 3; i++) {
            write(mail(MessageKind.ANSWER, ann));
            attempt();
        }

        write(automatic(MessageKind.REMINDER));
        write(mail(MessageKind.ANSWER, ann));

        assertThat(correspondence.messagesOf(caseKey).stream().map(MessageView::state))
                .containsExactly("refused", "refused", "refused", "withheld", "queued");
    }

    @Test
    void aReceiptHasNoReturnAddress() {
        write(automatic(MessageKind.RECEIPT));

        attempt();

        assertThat(stub.heard("MAIL FROM")).containsExactly("MAIL FROM:<>");
        assertThat(message().state()).isEqualTo("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL FROM:<>", "RCPT TO", "."})
    void aServerThatWantsAReturnAddressGetsOne(String command) {
        stub.answers(command, command.equals("RCPT TO") ? "503 MAIL first" : "550 5.7.60 not yours", 1);
        write(automatic(MessageKind.RECEIPT));

        attempt();

        assertThat(message().state()).isEqualTo("sent");
        assertThat(stub.heard("MAIL FROM"))
                .hasSize(2)
                .last()
                .asString()
                .matches("MAIL FROM:<support\\+b\\.[0-9a-z]{20,25}\\.[0-9a-f]{20}@desk\\.example>");
        assertThat(stub.taken).hasValue(1);
    }

    private NewMail withCopy() {
        return new NewMail(
                caseKey,
                MessageKind.ANSWER,
                List.of(address(ann)),
                List.of(address(copy)),
                "Printer broken",
                "It works again.",
                false,
                "erin.se");
    }

    private NewMail automatic(MessageKind kind) {
        return new NewMail(caseKey, kind, List.of(address(ann)), List.of(), "Still there?", "…", true, null);
    }

    private void set(String property, String value) {
        var properties = new Properties();
        properties.putAll(sender.getJavaMailProperties());
        properties.put(property, value);
        sender.setJavaMailProperties(properties);
    }

    /** Whatever is to be delivered for the case is tried once, the oldest first. */
    private void attempt() {
        for (var job : jobs()) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException failed) {
                continue;
            }
        }
    }

    private List<Job> jobs() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
                .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).list().stream())
                .toList();
    }

    private void aMinutePasses() {
        jdbc.sql("update mail_pause set next_probe_at = '2020-01-01 00:00:00'").update();
    }

    private List<String> incidents() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
                .flatMap(each -> runtime.createIncidentQuery().processInstanceId(each.getId()).list().stream())
                .map(Incident::getIncidentMessage)
                .toList();
    }

    private String outcome() {
        var openTasks = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseKey)
                .taskDefinitionKey("Task_HandleRefusedMail")
                .count();
        var paused =
                jdbc.sql("select count(*) from mail_pause").query(Long.class).single() > 0;
        var again = jobs().stream().anyMatch(job -> job.getDuedate() != null && job.getRetries() == 21);
        return message().state()
                + (openTasks == 1 ? ", with a task" : "")
                + (paused ? ", and nothing is sent" : "")
                + (again ? ", again in a minute" : "");
    }

    private MessageView message() {
        return correspondence.messagesOf(caseKey).get(0);
    }

    private void completeTask(String name, Object value, String other, Object otherValue) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(caseKey).singleResult();
        tasks.complete(task.getId(), Map.of(name, value, other, otherValue));
    }
}
