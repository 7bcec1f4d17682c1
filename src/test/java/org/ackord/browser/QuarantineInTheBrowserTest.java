package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mails that really came by SMTP and of which nothing could be made, as an agent finds them from Tasklist and clears them up. */
@Tag("any-database")
@RunningAckord
class QuarantineInTheBrowserTest {

    private static final Pattern CASE = Pattern.compile("It is in case (C-\\d+)");

    private final String word = "q" + System.nanoTime();

    @LocalServerPort
    int port;

    @Value("${ackord.demo.smtp-port}")
    int smtp;

    @Test
    void isClearedUpByClicks() throws IOException {
        var ours = "X-Ackord-Loop: ackord.example\nFrom: Ann <ann.%s@northwind.example>\nSubject: Ours %s"
                .formatted(word, word);
        send(ours);
        send("Subject: Nameless %s".formatted(word));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Http.user(port, "sam.sc")
                                .get("/api/quarantine?size=200")
                                .body()
                                .split(word + '"', -1)
                                .length
                        == 3);
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "sam.sc").page();
            page.getByText("Quarantine").first().click();
            assertThat(mail(page, "Ours")).containsText("is our own mail that came back");
            assertThat(mail(page, "Nameless")).containsText("No usable sender");
            pictures(page);

            var download = page.waitForDownload(
                    () -> mail(page, "Ours").getByText("Download").click());
            assertThat(Files.readString(download.path())).contains("Subject: Ours " + word, "It burns");

            button(mail(page, "Ours"), "Release").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(CASE);
            assertThat(mail(page, "Ours")).hasCount(0);
            var key = CASE.matcher(page.getByRole(AriaRole.STATUS).textContent());
            assertThat(key.find()).isTrue();
            assertThat(Http.user(port, "sam.sc")
                            .get("/api/cases/" + key.group(1))
                            .body())
                    .contains("Ours " + word);

            dropAndTakeBack(page);
            releaseInTheNameOf(page, "bob.%s@northwind.example".formatted(word));
        }
    }

    private void dropAndTakeBack(Page page) {
        mail(page, "Nameless").getByText("Drop…").click();
        mail(page, "Nameless").getByText("Drop this mail").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Dropped: “Nameless " + word);
        assertThat(mail(page, "Nameless")).hasCount(0);

        page.locator(".tabs").getByText("Dropped").click();
        assertThat(mail(page, "Nameless")).containsText("Dropped by sam.sc");
        button(mail(page, "Nameless"), "Take back").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Back in quarantine");
        assertThat(mail(page, "Nameless")).hasCount(0);
        page.locator(".tabs").getByText("Waiting").click();
    }

    private void releaseInTheNameOf(Page page, String sender) {
        mail(page, "Nameless").getByText("Release…").click();
        mail(page, "Nameless").getByLabel("Who wrote it?").fill(sender);
        mail(page, "Nameless").getByText("Release as their mail").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(CASE);
    }

    private Locator mail(Page page, String subject) {
        return page.locator(".mails > li").filter(new Locator.FilterOptions().setHasText(subject + " " + word));
    }

    private static Locator button(Locator mail, String name) {
        return mail.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static void pictures(Page page) {
        for (int width : List.of(400, 1280)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/quarantine-%d.png".formatted(width))));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private void send(String headers) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(smtp));
        settings.put("mail.smtp.from", "ann@northwind.example");
        var bytes = (headers + "\nTo: support@ackord.example\n\nIt burns")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Transport.send(
                    new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                    new InternetAddress[] {new InternetAddress("support@ackord.example")});
        } catch (MessagingException unsent) {
            throw new AssertionError(unsent);
        }
    }
}
