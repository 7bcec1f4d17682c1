package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.ackord.InBusinessHours;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case as its people live it: a real mail, Tasklist in a real browser, real mails back, the survey page. */
@RunningAckord
@InBusinessHours
@Tag("any-database")
class CaseInTheBrowserTest {

    private static final String ANN = "ann@northwind.example";
    private static final Pattern SURVEY = Pattern.compile("/survey/[\\w-]+");

    @LocalServerPort
    int port;

    @Value("${ackord.demo.smtp-port}")
    int smtp;

    @Value("${ackord.demo.imap-port}")
    int imap;

    @Test
    void goesFromMailToSurvey() {
        try (var chromium = Chromium.launch()) {
            var mailbox = new Mailbox(smtp, imap, ANN);
            var subject = "Backup stops " + System.nanoTime();
            mailbox.write("support@ackord.example", subject, "It stops at 80 %. Why?");

            var sam = chromium.logIn(port, "sam.sc");
            var triage = sam.open("Acknowledge and triage", subject);
            triage.choose("What is it about?", "Technical");
            triage.choose("Product", "Backup");
            triage.write("Dear Ann, we have it.");
            triage.complete();

            var erin = chromium.logIn(port, "erin.se");
            var acknowledge = erin.open("Acknowledge as engineer", subject);
            acknowledge.write("I look into it now.");
            acknowledge.complete();

            var answer = erin.open("Answer customer", subject);
            answer.pick("Resolved");
            answer.write("Please install version 4.2.");
            answer.treatQuestion(1, "Answered in the message above");
            answer.complete();

            var confirm = sam.open("Confirm with customer", subject);
            confirm.pick("Yes");
            confirm.complete();

            assertThat(mailbox.textsAbout(subject))
                    .anySatisfy(text -> assertThat(text).contains("we have it"))
                    .anySatisfy(text -> assertThat(text).contains("I look into it now"))
                    .anySatisfy(text -> assertThat(text).contains("install version 4.2"));
            answerSurvey(chromium, surveyLinkIn(mailbox));
        }
    }

    private void answerSurvey(Chromium chromium, String path) {
        Page page = chromium.page();
        page.navigate("http://127.0.0.1:" + port + path);
        page.getByLabel("5 very happy").check();
        page.getByLabel("What was good").fill("Quick and kind.");
        page.getByText("Send").click();
        assertThat(page.locator("h1")).containsText("Thank");

        page.navigate("http://127.0.0.1:" + port + path);
        assertThat(page.locator("form")).hasCount(0);
    }

    private static String surveyLinkIn(Mailbox mailbox) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.find(SURVEY).isPresent());
        return mailbox.find(SURVEY).orElseThrow();
    }
}
