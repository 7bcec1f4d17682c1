package org.ackord.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What strikes, by name (hardening.md 1.2). Each leaves everything as it found it, and says what it saw. */
final class Faults {

    static final Duration LOCK_TIME = Duration.ofSeconds(10);
    static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Threads of a job executor, each of which may be between a 250 and its commit. */
    private static final int SENDERS = 8;
    private static final int KILLS = 200;
    private static final Duration KILLS_IN = Duration.ofMinutes(10);
    /** With DONT_FAKE_MONOTONIC each timed wait of Java would end at once. */
    private static final Map<String, String> TEN_MINUTES_AHEAD = Map.of(
            "LD_PRELOAD", "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
            "FAKETIME", "+600");

    /** @return what it saw */
    interface Fault {
        String strike(Cluster cluster) throws IOException;
    }

    private Faults() {}

    static Map<String, Fault> all() {
        var all = new LinkedHashMap<String, Fault>();
        all.put("stop", Faults::cleanStops);
        all.put("pause", Faults::pause);
        all.put("clock", Faults::clock);
        all.put("disk", Faults::fullDisk);
        all.put("database-killed", Faults::databaseKilled);
        all.put("database-silent", Faults::databaseSilent);
        all.put("smtp", Faults::smtpAway);
        all.put("kills", Faults::kills);
        return all;
    }

    /** Two hundred times, whichever node, whatever it does: three in four are still starting. */
    private static String kills(Cluster cluster) {
        var random = new Random(11);
        var perGap = KILLS_IN.toMillis() / KILLS;
        var begin = System.nanoTime();
        int ready = 0;
        for (int nr = 0; nr < KILLS; nr++) {
            Waiting.pause((long) (-Math.log(1 - random.nextDouble()) * perGap));
            var victim = cluster.nodes.get(random.nextInt(cluster.nodes.size()));
            if (victim.isReady()) ready++;
            victim.kill();
            cluster.allowDoubles(1);
            victim.launch();
        }
        Cluster.awaitReady(cluster.nodes);
        return "%d kills in %d s, %d of nodes that were ready"
                .formatted(KILLS, (System.nanoTime() - begin) / 1_000_000_000, ready);
    }

    /** A node that stands still for three lock times, and goes on as if nothing had happened. */
    private static String pause(Cluster cluster) {
        for (var node : cluster.nodes) {
            node.signal("STOP");
            Waiting.pause(LOCK_TIME.multipliedBy(3));
            node.signal("CONT");
            Waiting.pause(LOCK_TIME);
        }
        return "each node stood still for %s".formatted(LOCK_TIME.multipliedBy(3));
    }

    private static String databaseKilled(Cluster cluster) throws IOException {
        cluster.allowDoubles(SENDERS * cluster.nodes.size());
        cluster.server.kill();
        Waiting.pause(Duration.ofSeconds(60));
        cluster.server.resume();
        return "away for 60 s";
    }

    private static String databaseSilent(Cluster cluster) throws IOException {
        Firewall.drop(cluster.server.port());
        Waiting.pause(Duration.ofSeconds(90));
        Firewall.undrop(cluster.server.port());
        return "silent for 90 s";
    }

    private static String smtpAway(Cluster cluster) throws IOException {
        Firewall.refuse(cluster.office.smtp());
        Waiting.pause(Duration.ofMinutes(5));
        Firewall.unrefuse(cluster.office.smtp());
        return "away for 5 minutes";
    }

    private static String clock(Cluster cluster) {
        var node = cluster.nodes.get(cluster.nodes.size() - 1);
        node.stop();
        node.launch(TEN_MINUTES_AHEAD);
        Cluster.awaitReady(cluster.nodes);
        Waiting.pause(Duration.ofSeconds(60));
        node.stop();
        node.launch();
        Cluster.awaitReady(cluster.nodes);
        return "the clock of %s was 10 minutes ahead for a minute".formatted(node);
    }

    private static String fullDisk(Cluster cluster) throws IOException {
        var filler = cluster.attachments.resolve("filler");
        fill(filler);
        var mails = cluster.sendAttachments();
        Waiting.pause(Duration.ofSeconds(20));
        var without = mails.available();
        Files.delete(filler);
        Waiting.until(Duration.ofSeconds(60), "all attachments can be read", mails::areAllAvailable);
        return "%d attachments came, %d could be read while the disk was full, all after it".formatted(mails.count(), without);
    }

    private static void fill(java.nio.file.Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            while (true) out.write(new byte[4096]);
        } catch (IOException full) {
            if (!Files.exists(filler)) throw full;
        }
    }

    private static String cleanStops(Cluster cluster) {
        var longest = Duration.ZERO;
        for (var node : cluster.nodes) {
            var begin = System.nanoTime();
            node.stop();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (took.compareTo(longest) > 0) longest = took;
            node.launch();
            Cluster.awaitReady(cluster.nodes);
        }
        return "SIGTERM to end took %d ms at most".formatted(longest.toMillis());
    }
}
