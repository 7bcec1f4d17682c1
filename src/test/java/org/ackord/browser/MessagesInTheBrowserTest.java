package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ackord.InBusinessHours;
import org.ackord.RunningAckord;
import org.ackord.desk.MailWithFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message with everything in it, in the tab Case and on its own page, narrow and wide. */
@Tag("any-database")
@RunningAckord
@InBusinessHours
class MessagesInTheBrowserTest {

    private static final Path QUOTES =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/desk/quotes.js");

    @LocalServerPort
    int port;

    @Value("${ackord.demo.smtp-port}")
    int smtp;

    @Test
    void areShownWithoutPowerAndWithoutAWordToTheirSender() {
        try (var chromium = Chromium.launch()) {
            var mail = new MailWithFiles(port, smtp);
            mail.send();
            var page = chromium.logIn(port, "sam.sc").page();
            page.context().setDefaultTimeout(60_000);
            var elsewhere = new ArrayList<String>();
            page.context().onRequest(request -> {
                if (request.url().contains("evil.example")) elsewhere.add(request.url());
            });
            new Tasklist(page).open("Acknowledge and triage", mail.subject());
            page.locator(".nav-tabs").getByText("Case", exactly()).click();

            assertThat(page.getByText("What the customer asks")).isVisible();
            assertThat(page.locator(".desk-questions li")).hasCount(2);
            assertThat(page.locator(".desk-files a")).hasCount(2);
            assertThat(page.locator(".desk-files del")).hasText("invoice.pdf.exe");
            pictureOfTab(page);

            var shown = page.waitForPopup(() -> page.getByText("Show as sent").click());
            var frame = shown.frameLocator("iframe");
            assertThat(frame.getByText("Why does it stop?")).isVisible();
            assertThat(frame.getByText("Picture not loaded: Chart of last week"))
                    .isVisible();
            assertThat((Integer) frame.locator("img")
                            .evaluate("picture => picture.decode().then(() => picture.naturalWidth)"))
                    .isEqualTo(1);
            assertThat(shown.title()).doesNotContain("hacked");
            pictureOfPage(shown);
            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void arePartedByTheSameRulesAsOnTheServer() throws IOException {
        try (var chromium = Chromium.launch()) {
            var page = chromium.page();
            page.route("http://rules.example/**", MessagesInTheBrowserTest::rules);
            page.navigate("http://rules.example/");
            for (var example : new ObjectMapper().readTree(new File("src/test/resources/mails/quotations.json")))
                assertThat(partsIn(page, example.at("/text").asText()))
                        .as(example.at("/name").asText())
                        .isEqualTo(parts(example.at("/parts")));
        }
    }

    private static void rules(Route route) {
        try {
            var isScript = route.request().url().endsWith(".js");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(isScript ? "text/javascript; charset=utf-8" : "text/html")
                    .setBody(isScript ? Files.readString(QUOTES) : "<p>rules</p>"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> partsIn(Page page, String text) {
        return (List<List<String>>) page.evaluate(
                "async (text) => (await import('/quotes.js')).parts(text).map(({kind, lines}) => [kind, lines.join('\\n')])",
                text);
    }

    private static List<List<String>> parts(JsonNode parts) {
        var list = new ArrayList<List<String>>();
        for (var part : parts)
            list.add(List.of(part.get(0).asText(), part.get(1).asText()));
        return list;
    }

    /** Readable on a phone and on a desk: nothing is wider than the window. */
    private static void pictureOfPage(Page page) {
        for (int width : List.of(400, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/message-%d.png".formatted(width))));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private static void pictureOfTab(Page page) {
        var thread = page.locator(".desk-thread");
        for (int width : List.of(370, 680)) {
            page.evaluate("width => document.querySelector('.desk-case').style.width = width + 'px'", width);
            thread.screenshot(
                    new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/tab-%d.png".formatted(width))));
            assertThat((Integer) thread.evaluate("thread => thread.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
