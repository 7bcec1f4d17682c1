package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailDeliveryTest extends CorrespondenceFixture {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JavaMailSenderImpl sender;

    private final SmtpStub stub = new SmtpStub();
    private final String customer = "ann-" + caseKey.toLowerCase() + "@northwind.example";

    @BeforeEach
    void look() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void backToTheRealServer() throws Exception {
        sender.setPort(SERVER.getSmtp().getPort());
        jdbc.sql("delete from mail_pause").update();
        stub.close();
        BpmnAwareTests.reset();
    }

    @Test
    void deliversAMail() throws Exception {
        var id = write(mail(MessageKind.ANSWER, customer));
        var process = process();

        assertThat(state(id)).isEqualTo("queued");
        execute(job("Task_DeliverMail", process));

        assertThat(process)
                .hasPassed("StartEvent_MailWritten", "Gateway_Join", "Task_DeliverMail", "EndEvent_MailDelivered")
                .isEnded();
        assertThat(state(id)).isEqualTo("sent");
        var received = received();
        assertThat(received.getMessageID())
                .matches("<%s\\.%s\\.[0-9a-f]{20}@desk\\.example>".formatted(caseKey.toLowerCase(), id));
        assertThat(received.getFrom()[0]).hasToString("Ackord Support <support@desk.example>");
        assertThat(received.getReplyTo()[0].toString())
                .matches(
                        "Ackord Support <support\\+%s\\.[0-9a-f]{20}@desk\\.example>".formatted(caseKey.toLowerCase()));
        assertThat(received.getSubject()).isEqualTo("Printer broken");
        assertThat(received.getHeader("Auto-Submitted")).isNull();
        assertThat(received.isMimeType("multipart/alternative")).isTrue();
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("It works again.");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    }

    @Test
    void sendsAMailOnceThoughItsStepRunsTwice() {
        sender.setPort(stub.port());
        var id = write(mail(MessageKind.ANSWER, customer));
        transaction.executeWithoutResult(status -> delivery.deliver(id));

        execute(job("Task_DeliverMail", process()));

        assertThat(stub.taken).hasValue(1);
    }

    @Test
    void sendsAMailOnceThoughItsStepRunsTwiceAtTheSameTime() throws Exception {
        sender.setPort(stub.port());
        var id = write(mail(MessageKind.ANSWER, customer));
        var together = new CyclicBarrier(2);
        Callable<Object> step = () -> {
            together.await();
            transaction.executeWithoutResult(status -> delivery.deliver(id));
            return id;
        };
        var threads = Executors.newFixedThreadPool(2);

        threads.invokeAll(List.of(step, step));
        threads.shutdown();

        assertThat(stub.taken).hasValue(1);
        assertThat(state(id)).isEqualTo("sent");
    }

    @Test
    void sendsAMailOnceThoughItsStepFailsAfterwards() {
        sender.setPort(stub.port());
        var id = write(mail(MessageKind.ANSWER, customer));

        transaction.executeWithoutResult(step -> {
            delivery.deliver(id);
            step.setRollbackOnly();
        });

        assertThat(state(id)).isEqualTo("sent");
        execute(job("Task_DeliverMail", process()));
        assertThat(stub.taken).hasValue(1);
    }

    @Test
    void asksAPersonAboutARefusedMailThoughItsStepFailsAfterwards() {
        sender.setPort(stub.answers("RCPT TO:<ANN", "550 5.1.1 unknown user").port());
        var id = write(mail(MessageKind.ANSWER, customer));

        transaction.executeWithoutResult(step -> {
            delivery.deliver(id);
            step.setRollbackOnly();
        });

        execute(job("Task_DeliverMail", process()));
        assertThat(process()).isWaitingAt("Task_HandleRefusedMail");
    }

    @Test
    void answersWhatTheCustomerSaidLast() throws Exception {
        correspondence.fileCustomerMessage(caseKey, said("<1@northwind.example>", null, List.of(), 1));
        correspondence.fileCustomerMessage(
                caseKey, said("<2@northwind.example>", "<ours@desk.example>", ancestors(), 2));
        write(mail(MessageKind.ANSWER, customer));

        execute(job("Task_DeliverMail", process()));

        var received = received();
        assertThat(received.getHeader("In-Reply-To")).containsExactly("<2@northwind.example>");
        var references = MessageIds.in(received.getHeader("References", null));
        assertThat(references).hasSize(50).startsWith("<a0@northwind.example>").endsWith("<2@northwind.example>");
        assertThat(Arrays.stream(received.getHeader("References")[0].split("\r\n")))
                .allMatch(line -> line.length() < 998);
    }

    @Test
    void marksWhatNoPersonWrote() throws Exception {
        write(new NewMail(
                caseKey, MessageKind.REMINDER, List.of(address(customer)), List.of(), "Still there?", "…", true, null));

        execute(job("Task_DeliverMail", process()));

        assertThat(received().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received().getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(received().getHeader("X-Ackord-Loop")).containsExactly("desk.example");
    }

    @Test
    void triesAgainLaterWhenTheServerIsBusy() {
        sender.setPort(stub.answers("RCPT TO", "451 4.3.0 <" + customer + "> try again later")
                .port());
        var id = write(mail(MessageKind.ANSWER, customer));
        var before = Instant.now();

        fail(process());

        var job =
                management.createJobQuery().processInstanceId(process().getId()).singleResult();
        assertThat(state(id)).isEqualTo("queued");
        assertThat(job.getRetries()).isEqualTo(21);
        assertThat(job.getDuedate().toInstant()).isBetween(before.plusSeconds(58), before.plusSeconds(90));
        assertThat(job.getExceptionMessage()).contains("451 4.3.0").doesNotContain(customer);
        assertThat(management.getJobExceptionStacktrace(job.getId())).doesNotContain(customer);
    }

    @Test
    void triesAgainLaterWhenTheServerIsAway() throws Exception {
        stub.close();
        sender.setPort(stub.port());
        var id = write(mail(MessageKind.ANSWER, customer));

        fail(process());

        assertThat(state(id)).isEqualTo("queued");
        assertThat(process()).isWaitingAt("Task_DeliverMail");
    }

    @Test
    void doesNotBlameAMailForARefusedLogin() {
        sender.setPort(stub.answers("MAIL FROM", "530 5.7.0 log in first").port());
        var id = write(mail(MessageKind.ANSWER, customer));

        var process = process();
        fail(process);

        assertThat(state(id)).isEqualTo("queued");
        assertThat(historyService()
                        .createHistoricJobLogQuery()
                        .processInstanceId(process.getId())
                        .count())
                .as("failures on record")
                .isZero();
    }

    @Test
    void asksAPersonWhenAMailIsRefusedAndSendsItToTheCorrectedAddress() {
        sender.setPort(stub.answers("RCPT TO:<ANN", "550 5.1.1 <" + customer + "> unknown user")
                .port());
        var id = write(mail(MessageKind.ANSWER, customer));
        var process = process();

        execute(job("Task_DeliverMail", process));

        assertThat(process).isWaitingAt("Task_HandleRefusedMail").hasPassed("BoundaryEvent_MailRefused");
        assertThat(task(process)).hasCandidateGroup("sc").hasCandidateGroup("lead");
        assertThat(runtime.getVariable(process.getId(), "refusal").toString())
                .contains("550 5.1.1")
                .doesNotContain(customer);
        assertThat(state(id)).isEqualTo("refused");

        complete(task(process), withVariables("retry", true, "address", "bob@northwind.example"));
        execute(job("Task_DeliverMail", process));

        assertThat(process)
                .hasPassed("Task_HandleRefusedMail", "Gateway_SendAgain", "EndEvent_MailDelivered")
                .isEnded();
        var sent = only();
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.to()).containsExactly(address("bob@northwind.example"));
        assertThat(stub.taken).hasValue(1);
    }

    @Test
    void givesARefusedMailUpWhenAPersonSaysSo() {
        sender.setPort(stub.answers(".", "554 5.7.1 we do not like it").port());
        var id = write(mail(MessageKind.ANSWER, customer));
        var process = process();
        execute(job("Task_DeliverMail", process));

        complete(task(process), withVariables("retry", "false"));

        assertThat(process).hasPassed("EndEvent_MailGivenUp").isEnded();
        assertThat(state(id)).isEqualTo("refused");
    }

    @Test
    void keepsTheTaskWhenItsCompletionIsFaulty() {
        sender.setPort(stub.answers("RCPT TO", "550 no").port());
        write(mail(MessageKind.ANSWER, customer));
        var process = process();
        execute(job("Task_DeliverMail", process));

        assertThatThrownBy(() -> complete(task(process), withVariables("address", "bob@northwind.example")))
                .hasMessageContaining("retry");
        assertThatThrownBy(() -> complete(task(process), withVariables("retry", true, "address", "a@b\r\nc")))
                .hasMessageContaining("address");

        assertThat(process).isWaitingAt("Task_HandleRefusedMail");
    }

    @Test
    void writesAMailOnlyTogetherWithWhatCausedIt() {
        transaction.executeWithoutResult(status -> {
            outbox.write(mail(MessageKind.ANSWER, customer));
            status.setRollbackOnly();
        });

        assertThat(correspondence.messagesOf(caseKey)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseKey)
                        .count())
                .isZero();
        assertThatThrownBy(() -> outbox.write(mail(MessageKind.ANSWER, customer)))
                .hasMessageContaining("transaction");
    }

    @Autowired
    Delivery delivery;

    private void fail(ProcessInstance process) {
        var job = job("Task_DeliverMail", process);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
    }

    private ProcessInstance process() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .singleResult();
    }

    private MessageView only() {
        return correspondence.messagesOf(caseKey).get(0);
    }

    private String state(String id) {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private MimeMessage received() {
        return SERVER.getReceivedMessagesForDomain(customer)[0];
    }

    private static List<String> ancestors() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 60; i++) ids.add("<a%s@northwind.example>".formatted(i));
        return ids;
    }

    private CustomerMessage said(String id, String parent, List<String> references, int second) {
        return new CustomerMessage(
                address(customer),
                "Printer broken",
                "Help",
                null,
                Instant.parse("2026-06-01T13:00:00Z").plusSeconds(second),
                id,
                parent,
                references,
                null,
                null,
                false);
    }
}
