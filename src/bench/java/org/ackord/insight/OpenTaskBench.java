package org.ackord.insight;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long an agent waits in Chromium: for a task with its conversation and the composer, and for a list with its cards. Uses the
 * data that {@link DeskBench} has left.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.insight.OpenTaskBench \
 *     -Dackord.bench.jdbc-url=jdbc:mysql://127.0.0.1:3407/
 * </pre>
 */
public final class OpenTaskBench {

    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 100;

    private static final String OPEN = """
            task => new Promise(done => {
              document.querySelectorAll('.desk-composer').forEach(old => old.dataset.old = 'true');
              const begin = performance.now();
              const look = () => document.querySelector('.desk-composer:not([data-old]) .desk-above .desk-thread > *')
                  && document.querySelector('.desk-composer:not([data-old]) .desk-words')
                ? done(performance.now() - begin) : requestAnimationFrame(look);
              location.hash = '#/?task=' + task;
              look();
            })""";

    /** The cards fill after the list: each shows the time left of its case. */
    private static final String LIST = """
            filter => new Promise(done => {
              document.querySelectorAll('.desk-due').forEach(old => old.remove());
              const begin = performance.now();
              const tasks = () => document.querySelectorAll('.tasks-list .task').length;
              const look = () => tasks() > 0 && document.querySelectorAll('.desk-due').length >= Math.min(tasks(), 10)
                ? done(performance.now() - begin) : requestAnimationFrame(look);
              location.hash = '#/?filter=' + filter;
              setTimeout(look, 0);
            })""";

    private OpenTaskBench() {}

    public static void main(String[] args) {
        ofKeptData(System.getProperty("ackord.bench.jdbc-url", "")).forEach(System.out::println);
        System.exit(0);
    }

    /** @return how long an agent waits, with the data that {@link DeskBench} has left on this server */
    public static List<Figure> ofKeptData(String server) {
        var url = server + DeskBench.DATABASE + DeskBench.OPTIONS;
        try (var ackord = DeskBench.start(url, "root", true);
                var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            var jdbc = ackord.getBean(JdbcClient.class);
            var page = logIn(playwright, ackord.getEnvironment().getProperty("local.server.port"), "sally.sc");
            return List.of(
                    figure("a task opens", page, OPEN, tasks(jdbc)),
                    figure("a list shows its cards", page, LIST, filters(jdbc)));
        }
    }

    private static Page logIn(Playwright playwright, String port, String user) {
        var page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", user);
        page.click("button[type=submit]");
        page.waitForURL("**/camunda/app/tasklist/**");
        page.waitForSelector(".tasks-list .task");
        return page;
    }

    private static List<String> tasks(JdbcClient jdbc) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where TASK_DEF_KEY_ = 'Task_AcknowledgeAndTriage' order by ID_ limit ?")
                .param(WARM_UPS + ROUNDS)
                .query(String.class)
                .list();
    }

    /** Two of them in turn: what is shown already is not loaded again. */
    private static List<String> filters(JdbcClient jdbc) {
        var ids = jdbc.sql("select ID_ from ACT_RU_FILTER where NAME_ in ('Due soonest', 'VIP')").query(String.class).list();
        return Collections.nCopies((WARM_UPS + ROUNDS) / 2, ids).stream().flatMap(List::stream).toList();
    }

    private static Figure figure(String what, Page page, String script, List<String> each) {
        var millis = each.stream()
                .mapToDouble(id -> ((Number) page.evaluate(script, id)).doubleValue())
                .toArray();
        return Figure.of(what, Arrays.copyOfRange(millis, WARM_UPS, millis.length));
    }
}
