package org.ackord.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Measures every goal of docs/performance.md on the MySQL of the URL, in databases of its own, and prints one table. Takes about
 * three quarters of an hour; {@code ackord.bench.only} names the goals to measure, with commas, {@code ackord.bench.seconds} how long
 * a load lasts (30), and how long it warms up.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.goals.GoalBench \
 *     -Dackord.bench.jdbc-url=jdbc:mysql://127.0.0.1:3407/ -Dackord.bench.only=lateness,rest
 * </pre>
 */
public final class GoalBench {

    private static final List<Goal> GOALS = List.of(
            new CompleteCases(),
            new EngineAlone(),
            new TimerLateness(),
            new TimersAtOnce(),
            new Escalations(),
            new RestIntake(),
            new MailIntake(),
            new Lists(),
            new TaskOpens(),
            new ImageStart());

    private GoalBench() {}

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var rows = new ArrayList<Row>();
        try (var server = new BenchServer(System.getProperty("ackord.bench.jdbc-url", "jdbc:mysql://127.0.0.1:3407/"))) {
            for (var goal : wanted()) {
                System.out.println("measuring " + goal.name());
                for (var row : goal.measure(server)) {
                    System.out.println(row.markdown());
                    rows.add(row);
                }
                ClockUtil.reset();
            }
        }
        print(rows);
        System.exit(0);
    }

    private static List<Goal> wanted() {
        var only = Arrays.asList(System.getProperty("ackord.bench.only", "").split(","));
        return GOALS.stream()
                .filter(goal -> only.contains("") || only.contains(goal.name()))
                .toList();
    }

    private static void print(List<Row> rows) {
        System.out.println("\n| goal | measured | compared, same run | must be | reached |\n| --- | --- | --- | --- | --- |");
        rows.forEach(row -> System.out.println(row.markdown()));
    }
}
