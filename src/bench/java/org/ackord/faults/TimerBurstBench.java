package org.ackord.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ackord.mailpath.QuickStart;

/**
 * Five thousand promises that are at risk from the same second on, on one node and on two with one MySQL: each is told exactly
 * once; how late, and how many a second. Real cases, real promises; the notices go to a mail server in this process. The
 * arguments are how many, and on how many nodes.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.faults.TimerBurstBench [-Dexec.args="5000 1 2"] \
 *     [-Dackord.bench.mysql=../shared/tools/mysql] [-Dackord.bench.mysql-port=3420]
 * </pre>
 */
public final class TimerBurstBench {

    /** As in production: a node must have done what it has taken before that time is over. */
    private static final Duration LOCK_TIME = Duration.ofMinutes(5);

    private TimerBurstBench() {}

    private static int[] nodes(String[] args) {
        return args.length < 2
                ? new int[] {1, 2}
                : Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    }

    /** Nodes that live for minutes: with the compiler and the memory of production. */
    private static List<String> warm() {
        var java = new ArrayList<>(QuickStart.java());
        java.addAll(List.of("-XX:TieredStopAtLevel=4", "-Xmx1g"));
        return java;
    }

    public static void main(String[] args) throws Exception {
        int size = args.length == 0 ? 5_000 : Integer.parseInt(args[0]);
        var server = Server.ofThisRun();
        var folder = Files.createTempDirectory(Path.of("target"), "burst").toAbsolutePath();
        boolean once;
        try (var cluster = new Cluster(server, folder, warm(), 2, LOCK_TIME)) {
            for (int nodes : nodes(args)) {
                cluster.start(nodes);
                System.out.println(nodes + " nodes: " + new TimerBurst(cluster, size).run());
            }
            var twice = Verdict.firedTwice(server);
            once = twice.isEmpty();
            System.out.println(once ? "Each took effect once." : "Took effect twice: " + twice);
        } finally {
            server.stop();
        }
        System.exit(once ? 0 : 1);
    }
}
