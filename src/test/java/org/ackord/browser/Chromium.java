package org.ackord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; where there is none, the test says that it was skipped. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    /** In milliseconds: a machine that runs the gate is slow. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Chromium launch() {
        Assumptions.assumeTrue(Files.isExecutable(EXECUTABLE), "skipped: there is no browser at " + EXECUTABLE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(Playwright.create());
    }

    /** A window of its own, as another person has it. */
    Page page() {
        return page("en-US", "America/New_York");
    }

    Page page(String locale, String zone) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(locale)
                .setTimezoneId(zone));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    Tasklist logIn(int port, String user) {
        var page = signIn(port, user);
        page.waitForURL("**/camunda/app/tasklist/**");
        return new Tasklist(page);
    }

    /** Where somebody lands depends on the role. */
    Page signIn(int port, String user) {
        return signIn(page(), port, user);
    }

    Page signIn(Page page, int port, String user) {
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", user);
        page.click("button[type=submit]");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
