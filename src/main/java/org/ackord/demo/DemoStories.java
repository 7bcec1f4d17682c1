package org.ackord.demo;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.engine.Facts;
import org.ackord.engine.Tasks;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Cases as they come in on a usual day, and what became of them so far. They take the same way as real ones: opened as mails
 * are, and worked on as the people would in Tasklist. All came in the last open minutes, so that at any hour, on any day, the
 * consultants have them and nothing is late yet.
 */
@Component
@Profile("demo")
class DemoStories {

    private static final String TRIAGE = "Task_AcknowledgeAndTriage";
    private static final String ACKNOWLEDGE = "Task_AcknowledgeAsEngineer";
    private static final String ANSWER = "Task_AnswerCustomer";
    private static final String CONFIRM = "Task_ConfirmWithCustomer";

    private final Cases cases;
    private final Tasks tasks;
    private final SupportCalendar support;
    private final Clock clock;

    DemoStories(Cases cases, Tasks tasks, SupportCalendar support, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.support = support;
        this.clock = clock;
    }

    /** @return the keys of those that an incident may be behind */
    List<String> tell() {
        resolved();
        waitingForTheCustomer();
        answeredWithAnEta();
        var restore = waitingForTheEngineer();
        commercial();
        var backup = atRisk();
        toBeTriaged();
        return List.of(restore, backup);
    }

    private void resolved() {
        var key = open(13, "cora@contoso.example", "Cora Cohen", "Where do I find the installer of version 7?", """
                Hello,

                the download page still shows version 6 to me. Where is the installer of version 7 for Windows?

                Best regards, Cora""");
        triage(key, "sally.sc", "technical", "monitor", "S4", """
                Hello Cora,

                thank you for your mail. Emil knows the downloads well and will answer you today.""");
        acknowledge(key, "emil.se", "Hello Cora, I am looking for the right link and write again in a moment.");
        tasks.complete(
                key,
                ANSWER,
                "emil.se",
                new Facts()
                        .with("outcome", "resolved")
                        .with("text", """
                        Hello Cora,

                        the page was cached in your browser. Please press Ctrl+F5 there: version 7 is the first entry then.""")
                        .with("documentationGap", "What to do when the download page still shows the old version"));
        tasks.complete(key, CONFIRM, "sally.sc", new Facts().with("confirmed", true));
    }

    private void waitingForTheCustomer() {
        var key = open(11, "felix@fabrikam.example", "Felix Fischer", "Audit log has gaps at night", """
                Dear support team,

                our audit log has no entries between 01:00 and 03:00, every night since Monday. Our auditors ask for them.

                Felix Fischer""");
        triage(key, "sam.sc", "technical", "audit", "S2", """
                Dear Felix,

                we have your report, and Lena of our second level takes care of it. I stay in copy.""");
        acknowledge(
                key,
                "lena.se",
                "Dear Felix, I am on it and check first whether the entries are missing or only hidden.");
        tasks.complete(
                key, ANSWER, "lena.se", new Facts().with("outcome", "waiting").with("text", """
                        Dear Felix,

                        could you send us the file agent.log of one of the machines, of any night since Monday? It tells us
                        whether the agent was restarted in these two hours."""));
    }

    private void answeredWithAnEta() {
        var key = open(9, "ann@northwind.example", "Ann Abbott", "Monitor shows a host as down that is up", """
                Hi,

                since the update Monitor shows db-3 as down. It answers ping, and our users work on it. How do we get rid of it?

                Thanks, Ann""");
        triage(
                key,
                "sam.sc",
                "technical",
                "monitor",
                "S3",
                "Hi Ann, thank you. Emil owns Monitor and answers you next.");
        acknowledge(key, "emil.se", "Hi Ann, I have it and try to see the same here.");
        tasks.complete(
                key,
                ANSWER,
                "emil.se",
                new Facts()
                        .with("outcome", "eta")
                        .with("eta", later(Duration.ofHours(6)))
                        .with("text", """
                                Hi Ann,

                                I see the same here: the new check times out after 1 s. A corrected check is being tested; until
                                then please raise the time-out of this host to 5 s."""));
    }

    private String waitingForTheEngineer() {
        var key = open(7, "pia@premium.example", "Pia Park", "Restore of a mailbox stops at 40 %", """
                Hello,

                the restore of one mailbox stops at 40 % with "segment not found". Backups of the same night restore fine
                elsewhere. What can we do?

                Pia""");
        triage(
                key,
                "sally.sc",
                "technical",
                "backup",
                "S2",
                "Hello Pia, thank you. Erin owns Backup and looks at it now.");
        return key;
    }

    private void commercial() {
        var key = open(5, "gina@globex.example", "Gina Garcia", "Quote for 200 more seats", """
                Dear Sam,

                we grow and need 200 more seats of Backup from next month. Could you send a quote?

                Gina""");
        triage(
                key,
                "sam.sc",
                "commercial",
                "backup",
                null,
                "Dear Gina, with pleasure: you get the quote from me today.");
    }

    private String atRisk() {
        return open(6, "vic@vipcorp.example", "Vic Vargas", "Nightly backup of the core database failed", """
                Tonight's backup of our core database failed with error 1402, for the first time. The next window is tonight at
                22:00. Please help before that.

                Vic Vargas, VIP Corp""");
    }

    private void toBeTriaged() {
        open(3, "bob@northwind.example", "Bob Baker", "Second target for backups?", """
                Hello,

                can Backup write to two targets at the same time, one of them in our second data center? We found nothing in the
                manual.

                Bob""");
    }

    /** @return the key of the case */
    private String open(int minutesAgo, String email, String name, String subject, String text) {
        var message = new CustomerMessage(
                new Address(email, name),
                subject,
                text,
                null,
                openMinutesBefore(support.get(), clock.instant(), minutesAgo),
                null,
                null,
                List.of(),
                null,
                null,
                false);
        return cases.open(new NewCase(null, null, message, null, null, "mail", null));
    }

    static Instant openMinutesBefore(BusinessCalendar calendar, Instant now, int minutes) {
        return calendar.before(PromiseClock.WORKING_TIME, now, Duration.ofMinutes(minutes))
                .truncatedTo(SECONDS);
    }

    private Instant later(Duration openTime) {
        return support.get()
                .dueAt(PromiseClock.WORKING_TIME, clock.instant(), openTime, List.of())
                .truncatedTo(SECONDS);
    }

    private void triage(
            String key, String consultant, String nature, String product, @Nullable String severity, String text) {
        tasks.complete(
                key,
                TRIAGE,
                consultant,
                new Facts()
                        .with("nature", nature)
                        .with("product", product)
                        .with("severity", severity)
                        .with("text", text));
    }

    private void acknowledge(String key, String engineer, String text) {
        tasks.complete(key, ACKNOWLEDGE, engineer, new Facts().with("text", text));
    }
}
