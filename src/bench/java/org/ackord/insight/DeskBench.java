package org.ackord.insight;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.ackord.Ackord;
import org.ackord.Http;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long lists, search, cards and dashboard take over HTTP with 10,000 open and 100,000 closed cases; once with one reader.
 * Without a URL it is an H2 in memory. The data is kept for the next run where {@code ackord.bench.keep} is true.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.insight.DeskBench \
 *     -Dackord.bench.jdbc-url=jdbc:mysql://127.0.0.1:3407/ -Dackord.bench.open=10000 -Dackord.bench.closed=100000
 * </pre>
 */
public final class DeskBench {

    private static final int OPEN = Integer.getInteger("ackord.bench.open", 10_000);
    private static final int CLOSED = Integer.getInteger("ackord.bench.closed", 100_000);
    static final String DATABASE = "ackord_desk_bench";
    static final String OPTIONS = "?createDatabaseIfNotExist=true";
    private static final int WARM_UPS = 40;
    private static final int ROUNDS = 100;
    private static final long LONGEST = 15_000_000_000L;

    private final ConfigurableApplicationContext ackord;
    private final JdbcClient jdbc;
    private final Instant now = Instant.now();
    private final List<Figure> figures = new ArrayList<>();
    private final String only;

    /** @param only rows whose names hold it are measured alone */
    private DeskBench(ConfigurableApplicationContext ackord, String only) {
        this.ackord = ackord;
        this.only = only;
        this.jdbc = ackord.getBean(JdbcClient.class);
    }

    public static void main(String[] args) throws Exception {
        var mysql = System.getProperty("ackord.bench.jdbc-url", "");
        if (!mysql.isEmpty() && !Boolean.getBoolean("ackord.bench.keep")) drop(mysql);
        var url = mysql.isEmpty() ? "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1" : mysql + DATABASE + OPTIONS;
        var user = mysql.isEmpty() ? "ackord" : "root";
        try (var ackord = start(url, user, false)) {
            new DeskBench(ackord, "").fill();
        }
        measure(url, user, System.getProperty("ackord.bench.only", ""));
        System.exit(0);
    }

    /** @return what takes how long with the data that an earlier run has left on this server */
    public static List<Figure> ofKeptData(String server) throws InterruptedException {
        return measure(server + DATABASE + OPTIONS, "root", "");
    }

    /** Ackord on the data that an earlier run has left on this server. */
    public static ConfigurableApplicationContext ofKept(String server) {
        return start(server + DATABASE + OPTIONS, "root", false);
    }

    private static List<Figure> measure(String url, String user, String only) throws InterruptedException {
        try (var ackord = start(url, user, true)) {
            var bench = new DeskBench(ackord, only);
            bench.settle();
            bench.measure();
            return bench.figures;
        }
    }

    private static void drop(String server) throws SQLException {
        try (var connection = DriverManager.getConnection(server, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
        }
    }

    /** @param jobs whether jobs are done: not while cases are opened and worked on at once, they would get in each other's way */
    static ConfigurableApplicationContext start(String url, String user, boolean jobs) {
        return new SpringApplicationBuilder(Ackord.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--camunda.bpm.job-execution.enabled=" + jobs,
                        "--server.port=0",
                        "--ackord.demo.smtp-port=0",
                        "--ackord.demo.imap-port=0",
                        "--ackord.demo.seed=false",
                        "--ackord.mailbox.enabled=false",
                        "--logging.level.root=warn");
    }

    private void fill() throws SQLException, InterruptedException {
        if (count("support_case") > 0) return;
        var words = new DeskWords();
        var data = new DeskData(ackord.getBean(DataSource.class), words, now);
        var begin = System.nanoTime();
        data.customers();
        data.closedCases(1_001, CLOSED);
        jdbc.sql("insert into case_number (id, taken_at) values (?, ?)")
                .params(CLOSED, java.sql.Timestamp.from(now))
                .update();
        print("%,d closed cases written in %.0f s", CLOSED, seconds(begin));
        begin = System.nanoTime();
        new OpenCases(ackord, words, now).open(OPEN);
        print("%,d cases opened in %.0f s", OPEN, seconds(begin));
    }

    /** Waits until all cases are in the search index and all jobs that are due are done, so that nothing else works while it is measured. */
    private void settle() throws InterruptedException {
        var begin = System.nanoTime();
        while (unread() > 0) Thread.sleep(5_000);
        print("all cases read by the search index after %.0f s: %,d words", seconds(begin), count("case_word"));
        while (dueJobs() > 0) Thread.sleep(500);
        print(
                "settled after %.0f s: %,d cases, %,d messages, %,d promises, %,d tasks, %,d timers",
                seconds(begin),
                count("support_case"),
                count("message"),
                count("promise"),
                count("ACT_RU_TASK"),
                count("ACT_RU_JOB"));
    }

    private long unread() {
        return jdbc.sql("select count(*) from support_case c"
                        + " where not exists (select 1 from case_text t where t.case_key = c.case_key)")
                .query(Long.class)
                .single();
    }

    private long dueJobs() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ > 0 and (DUEDATE_ is null or DUEDATE_ <= ?)")
                .param(java.sql.Timestamp.from(Instant.now()))
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void measure() {
        int port = Integer.parseInt(
                ackord.getEnvironment().getProperty("local.server.port", "0"));
        print("%-58s %9s %9s", "ms over HTTP", "p50", "p95");
        agent(Http.browser(port), "sam.sc");
        manager(Http.browser(port), "mia.manager");
    }

    private void agent(Http sam, String name) {
        sam.logIn(name, name);
        for (var query : QUERIES) row("GET /api/cases?" + query, sam, i -> "/api/cases?" + query);
        row("GET /desk/cases", sam, i -> "/desk/cases");
        row("GET /desk/cases?q=restore", sam, i -> "/desk/cases?q=restore");
        var tasks = jdbc.sql("select ID_ from ACT_RU_TASK where DUE_DATE_ is not null order by DUE_DATE_ limit 2000")
                .query(String.class)
                .list();
        int pages = Math.max(tasks.size() / 50, 1);
        row("GET /api/cards, 50 tasks", sam, i -> cards(tasks.stream().skip(i % pages * 50L).limit(50).toList()));
        var keys = jdbc.sql("select case_key from support_case where status = 'OPEN' order by case_key limit 500")
                .query(String.class)
                .list();
        row("GET /api/cases/{key}", sam, i -> "/api/cases/" + keys.get(i % keys.size()));
        sam.get("/camunda/app/tasklist/default/");
        for (var list : List.of("My tasks", "My groups' tasks", "Due soonest", "Missed", "VIP")) tasklist(sam, list);
    }

    private void manager(Http mia, String name) {
        mia.logIn(name, name);
        row("GET /api/dashboard", mia, i -> "/api/dashboard");
    }

    private static final List<String> QUERIES = List.of(
            "size=20",
            "status=open",
            "tier=VIP",
            "status=closed&tier=VIP&product=audit",
            "breached=true",
            "status=open&breached=true",
            "breached=false&status=open",
            "q=db-317",
            "q=restore",
            "q=the",
            "q=restore+failed",
            "q=the+and+restore",
            "q=firewall+translation",
            "q=restore+db-317",
            "q=C-101050",
            "q=company317",
            "q=nosuchword",
            "q=restore&status=open&tier=VIP",
            "q=restore&breached=true",
            "q=restore&breached=true&status=open&tier=VIP&product=audit");

    private static String cards(List<String> tasks) {
        return "/api/cards?task=" + String.join("&task=", tasks);
    }

    /** As Tasklist 7.24 asks for the first page of a list. */
    private void tasklist(Http sam, String list) {
        var id = jdbc.sql("select ID_ from ACT_RU_FILTER where NAME_ = ?")
                .param(list)
                .query(String.class)
                .single();
        var path = "/camunda/api/engine/engine/default/filter/" + id + "/list?firstResult=0&maxResults=15";
        var token = new String[] {"X-XSRF-TOKEN", sam.cookie("XSRF-TOKEN"), "Accept", "application/hal+json"};
        row("Tasklist: " + list, i -> sam.post(path, "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}", token).statusCode());
    }

    private void row(String what, Http user, IntFunction<String> path) {
        row(what, i -> user.get(path.apply(i)).statusCode());
    }

    private void row(String what, IntFunction<Integer> call) {
        if (!what.contains(only)) return;
        var begin = System.nanoTime();
        for (int i = 0; i < WARM_UPS && System.nanoTime() - begin < LONGEST; i++) checked(what, call.apply(i));
        var millis = new double[ROUNDS];
        int done = 0;
        begin = System.nanoTime();
        for (; done < ROUNDS && (done < 5 || System.nanoTime() - begin < LONGEST); done++) {
            var one = System.nanoTime();
            call.apply(done);
            millis[done] = (System.nanoTime() - one) / 1e6;
        }
        var figure = Figure.of(what, Arrays.copyOf(millis, done));
        figures.add(figure);
        print("%s", figure);
    }

    private static void checked(String what, int status) {
        if (status != 200) throw new IllegalStateException(what + " answers " + status);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
