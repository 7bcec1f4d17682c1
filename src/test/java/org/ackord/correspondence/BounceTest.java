package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Delivery reports (RFC 3464) by real SMTP and IMAP: believed when they name a mail of ours, ignored else. */
class BounceTest extends CorrespondenceFixture {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    DecisionLog decisions;

    @Autowired
    MailSeal seal;

    private final String ann = "ann-" + caseKey.toLowerCase() + "@northwind.example";

    @Test
    void aMailThatCameBackBecomesATaskAndIsSentAgain() {
        var ours = sent(mail(MessageKind.ANSWER, ann));

        report(ours.messageId(), ann, "failed", "5.1.1");

        await().atMost(PATIENCE).until(() -> openTasks().size() == 1);
        assertThat(message().state()).isEqualTo("bounced");
        assertThat(message().refusal()).contains("5.1.1", "unknown user").doesNotContain(ann);
        assertThat(runtime.getVariable(openTasks().get(0).getExecutionId(), "refusal"))
                .isEqualTo(message().refusal());
        assertThat(only("in").automatic()).isTrue();
        assertThat(decisions.of(caseKey)).extracting(Decision::what).containsExactly("bounced");
        assertThat(bouncesOf(ann)).isEqualTo(1);

        tasks.complete(openTasks().get(0).getId(), Map.of("retry", true, "address", "bob@northwind.example"));
        deliver();

        assertThat(message().state()).isEqualTo("sent");
        assertThat(message().messageId()).isEqualTo(ours.messageId());
        assertThat(message().to()).containsExactly(address("bob@northwind.example"));
        assertThat(message().refusal()).isNull();
    }

    @Test
    void severalReportsAboutOneMailAreOneTask() {
        var ours = sent(mail(MessageKind.ANSWER, ann));

        report(ours.messageId(), ann, "failed", "5.1.1");
        report(ours.messageId(), ann, "failed", "5.1.1");

        await().atMost(PATIENCE).until(() -> correspondence.messagesOf(caseKey).size() == 3);
        assertThat(openTasks()).hasSize(1);
        assertThat(bouncesOf(ann)).isEqualTo(1);
        assertThat(decisions.of(caseKey)).extracting(Decision::what).containsExactly("bounced", "bounced again");
    }

    @Test
    void aReportToTheSealedReturnAddressIsKnownWithoutQuotingOurMail() {
        sent(mail(MessageKind.ANSWER, ann));

        post(report(
                "support+b.%s.%s@desk.example".formatted(digits(), seal.seal("bounce", id())),
                "",
                ann,
                "failed",
                "5.1.1"));

        await().atMost(PATIENCE).until(() -> message().state().equals("bounced"));
    }

    @Test
    void aForgedReportIsIgnored() {
        sent(mail(MessageKind.ANSWER, ann));
        var word = UUID.randomUUID().toString();
        var guessed = "<%s.%s@desk.example>".formatted(caseKey.toLowerCase(), UUID.randomUUID());

        post(report(
                "support+b.%s.%s@desk.example".formatted(digits(), "0".repeat(20)),
                quoted(guessed),
                ann,
                "failed",
                "5.1.1 " + word));
        post(plain(word));

        await().atMost(PATIENCE).until(() -> arrived.count(word) == 1);
        assertThat(message().state()).isEqualTo("sent");
        assertThat(openTasks()).isEmpty();
        assertThat(decisions.of(caseKey)).isEmpty();
        assertThat(correspondence.messagesOf(caseKey)).hasSize(1);
    }

    @Test
    void aReportThatTheMailIsLateIsOnlyNoted() {
        var ours = sent(mail(MessageKind.ANSWER, ann));

        report(ours.messageId(), ann, "delayed", "4.4.7");

        await().atMost(PATIENCE).until(() -> !decisions.of(caseKey).isEmpty());
        assertThat(decisions.of(caseKey))
                .extracting(Decision::reason)
                .singleElement()
                .asString()
                .startsWith("the mail is delayed 4.4.7");
        assertThat(message().state()).isEqualTo("sent");
        assertThat(openTasks()).isEmpty();
        assertThat(bouncesOf(ann)).isZero();
    }

    @Test
    void aCopyThatCameBackIsSentAgainAlone() {
        var copy = "sam-" + caseKey.toLowerCase() + "@desk.example";
        var ours = sent(new NewMail(
                caseKey,
                MessageKind.ANSWER,
                List.of(address(ann)),
                List.of(address(copy)),
                "S",
                "T",
                false,
                "erin.se"));
        report(ours.messageId(), copy, "failed", "5.1.1");
        await().atMost(PATIENCE).until(() -> openTasks().size() == 1);

        tasks.complete(openTasks().get(0).getId(), Map.of("retry", true));
        deliver();

        assertThat(mailsFor(ann)).isEqualTo(1);
        assertThat(mailsFor(copy)).isEqualTo(2);
    }

    private static int mailsFor(String address) {
        var managers = SERVER.getManagers();
        var user = managers.getUserManager().getUserByEmail(address);
        try {
            return managers.getImapHostManager().getInbox(user).getMessageCount();
        } catch (FolderException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private MessageView sent(NewMail mail) {
        write(mail);
        deliver();
        assertThat(message().state()).isEqualTo("sent");
        return message();
    }

    private void deliver() {
        for (var process : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .list())
            for (var job : management
                    .createJobQuery()
                    .processInstanceId(process.getId())
                    .list()) management.executeJob(job.getId());
    }

    private MessageView message() {
        return only("out");
    }

    private MessageView only(String direction) {
        return correspondence.messagesOf(caseKey).stream()
                .filter(each -> each.direction().equals(direction))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return message().id();
    }

    private String digits() {
        return new BigInteger(id().replace("-", ""), 16).toString(36);
    }

    private List<Task> openTasks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseKey)
                .taskDefinitionKey("Task_HandleRefusedMail")
                .list();
    }

    private int bouncesOf(String address) {
        return jdbc.sql("select coalesce(max(bounces), 0) from mail_recipient where address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private void report(String about, String recipient, String action, String status) {
        post(report(SUPPORT, quoted(about), recipient, action, status));
    }

    private static String quoted(String messageId) {
        return """
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Printer broken

                """.formatted(messageId);
    }

    private static String report(String to, String quoted, String recipient, String action, String status) {
        return """
                From: Mail Delivery <mailer-daemon@mx.example>
                To: %s
                Message-ID: <%s@mx.example>
                Subject: Undelivered Mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I am sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 <%s> unknown user

                %s--b--
                """.formatted(to, UUID.randomUUID(), recipient, action, status, recipient, quoted);
    }

    private static String plain(String subject) {
        return "From: ann@northwind.example\nTo: %s\nMessage-ID: <%s@x>\nSubject: %s\n\nHello\n"
                .formatted(SUPPORT, UUID.randomUUID(), subject);
    }

    private static void post(String mail) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + SERVER.getSmtp().getPort());
        settings.put("mail.smtp.from", "mailer-daemon@mx.example");
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            Transport.send(
                    new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                    new InternetAddress[] {new InternetAddress(SUPPORT)});
        } catch (MessagingException unsent) {
            throw new AssertionError(unsent);
        }
    }
}
