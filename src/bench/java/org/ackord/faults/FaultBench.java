package org.ackord.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ackord.mailpath.QuickStart;

/**
 * Two nodes on a MySQL of their own, customers, systems and agents who never stop, and one fault after another. When each is
 * over, all has become quiet and the books are balanced: nothing lost, nothing doubled. Needs Linux, root (signals, iptables,
 * a small tmpfs), libfaketime and about forty minutes for all faults.
 *
 * <pre>
 * ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.faults.FaultBench [-Dexec.args="kills smtp"] \
 *     [-Dackord.bench.mysql=../shared/tools/mysql] [-Dackord.bench.mysql-port=3420]
 * </pre>
 */
public final class FaultBench {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration STILL = Duration.ofMinutes(6);

    private final Cluster cluster;
    private final Watch watch;
    private final Load load;

    private FaultBench(Cluster cluster, Watch watch) {
        this.cluster = cluster;
        this.watch = watch;
        this.load = new Load(cluster);
    }

    public static void main(String[] args) throws Exception {
        var chosen = args.length == 0 ? List.copyOf(Faults.all().keySet()) : List.of(args);
        var server = Server.ofThisRun();
        var folder = Files.createTempDirectory(Path.of("target"), "faults").toAbsolutePath();
        var faults = new ArrayList<String>();
        try (var cluster = new Cluster(server, folder, QuickStart.java(), 2, Faults.LOCK_TIME);
                var watch = new Watch(server)) {
            cluster.start();
            var bench = new FaultBench(cluster, watch);
            for (var name : chosen) faults.addAll(bench.run(name));
        } finally {
            server.stop();
        }
        System.out.println(faults.isEmpty() ? "Nothing lost, nothing doubled." : String.join("\n", faults));
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private List<String> run(String name) throws IOException, InterruptedException {
        load.begin();
        Waiting.pause(BEFORE);
        var failedBefore = Verdict.of(cluster, load).failedJobs();
        watch.longest();
        cluster.calls.statuses();
        var saw = Faults.all().get(name).strike(cluster);
        var recovery = recovered();
        var statuses = cluster.calls.statuses();
        load.end();
        var quiet = quiet();
        var verdict = Verdict.of(cluster, load);
        System.out.printf(
                "%n%s: %s%n  recovered after %.1f s, quiet after %d s; longest that a job was due %.1f s; failed jobs %d; answers %s%n  %s%n",
                name,
                saw,
                recovery.toMillis() / 1000.0,
                quiet.toSeconds(),
                watch.longest().toMillis() / 1000.0,
                verdict.failedJobs() - failedBefore,
                statuses,
                verdict);
        verdict.faults().forEach(fault -> System.out.println("  FAULT " + fault));
        return verdict.faults();
    }

    /** All nodes answer, a case is opened, and no job waits. */
    private Duration recovered() {
        var told = load.systems.told().size();
        return Waiting.until(
                RECOVERY,
                "all goes on",
                () -> cluster.nodes.stream().allMatch(this::isUp)
                        && load.systems.told().size() > told
                        && watch.isUpToDate());
    }

    private boolean isUp(Node node) {
        return node.isReady()
                && cluster.calls.get(node.port(), "admin", "/actuator/health/readiness").isDone();
    }

    /** Nothing to be read, filed or sent; as long as anything moves a slow machine is not at fault. */
    private Duration quiet() {
        var begin = System.nanoTime();
        var seen = "";
        var last = begin;
        while (true) {
            var now = cluster.unfinished();
            if (now.equals(Cluster.NOTHING)) return Duration.ofNanos(System.nanoTime() - begin);
            if (!now.equals(seen)) last = System.nanoTime();
            if (System.nanoTime() - last > STILL.toNanos()) {
                System.out.println("  still unfinished: " + now);
                return Duration.ofNanos(System.nanoTime() - begin);
            }
            seen = now;
            Waiting.pause(Duration.ofSeconds(1));
        }
    }
}
