package org.ackord.mailpath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ackord.mailpath.Tap.Point;

/**
 * Kills Ackord again and again under load, at random and at the worst moments, and balances the books at the end:
 * {@code ./mvnw -q test-compile exec:java -Dexec.mainClass=org.ackord.mailpath.MailKillBench -Dexec.args=50}, on MySQL with
 * {@code -Dackord.test.jdbc-url=jdbc:mysql://127.0.0.1:3407/}. Takes about a quarter of an hour; prints one line for each kill and the balance.
 */
public final class MailKillBench {

    private static final int STILL_SECONDS = 120;
    private static final long SEED = 3;
    private static final List<Moment> MOMENTS = List.of(
            new Moment(true, Point.DONE, MailKillTest.FETCH),
            new Moment(true, Point.BEFORE, MailKillTest.MARK),
            new Moment(true, Point.DONE, MailKillTest.MARK),
            new Moment(true, Point.BEFORE, "^\\w+ UID MOVE "),
            new Moment(false, Point.BEFORE, "^(EHLO|HELO) "),
            new Moment(false, Point.DONE, "^\\.$"));

    private final KillRig rig;
    private final Random random = new Random(SEED);

    private record Moment(boolean imap, Point point, String command) {}

    private MailKillBench(KillRig rig) {
        this.rig = rig;
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        var folder = Files.createTempDirectory(Path.of("target"), "kill-bench").toAbsolutePath();
        var java = QuickStart.java();
        boolean balanced;
        try (var rig = new KillRig(KillDatabase.ofThisRun(folder, "kill_bench"), folder, java)) {
            var balance = new MailKillBench(rig).run(kills);
            System.out.println(balance);
            balance.faults().forEach(System.out::println);
            balanced = balance.faults().isEmpty();
        }
        System.exit(balanced ? 0 : 1);
    }

    private Balance run(int kills) throws Exception {
        var load = new MailLoad(rig.office, rig.injected, KillRig.SUPPORT, new Random(SEED));
        var customers = new Thread(load, "customers");
        rig.start();
        customers.start();
        for (int nr = 1; nr <= kills; nr++) {
            var how = kill(nr);
            System.out.printf("kill %d %s, injected %d%n", nr, how, rig.injected.all().size());
        }
        load.stop();
        customers.join();
        rig.start();
        settle();
        rig.stop();
        return rig.balance();
    }

    /** As long as anything moves: a slow machine loses no mail. */
    private void settle() {
        var seen = rig.progress();
        for (int still = 0; still < STILL_SECONDS && !rig.isQuiet(); still++) {
            pause(1_000);
            if (!rig.progress().equals(seen)) still = 0;
            seen = rig.progress();
        }
    }

    /** Every third kill waits for a precise moment, every seventh comes while Ackord starts, all others at random. */
    private String kill(int nr) throws Exception {
        if (nr % 7 == 0) return killedStarting();
        rig.start();
        if (nr % 3 == 0) return killedAtAMoment(nr / 3 % (MOMENTS.size() + 1));
        long millis = random.nextInt(4_000);
        pause(millis);
        rig.kill();
        return "%d ms after it was ready".formatted(millis);
    }

    private String killedStarting() {
        rig.launch();
        long millis = 2_000L + random.nextInt(10_000);
        pause(millis);
        rig.kill();
        return "%d ms after it was started".formatted(millis);
    }

    private String killedAtAMoment(int index) throws Exception {
        var after250 = index == MOMENTS.size();
        var killed = after250 ? MailKillTest.killedAfter250(rig) : at(MOMENTS.get(index));
        var name = after250 ? "after 250" : MOMENTS.get(index).toString();
        try {
            killed.get(20, TimeUnit.SECONDS);
            return name;
        } catch (TimeoutException neverCame) {
            rig.kill();
            return name + " did not come";
        }
    }

    private CompletableFuture<Void> at(Moment moment) {
        var wire = moment.imap() ? rig.imap : rig.smtp;
        return wire.at(moment.point(), moment.command(), rig::kill);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
