package org.ackord.goals;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Clients who do the same again and again, each as soon as it has been answered. */
final class Load {

    static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("ackord.bench.seconds", 30));

    private static final int ROUNDS = 6;
    private static final double SETTLED = 0.1;
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int clients;
    private final Runnable work;

    Load(int clients, Runnable work) {
        this.clients = clients;
        this.work = work;
    }

    /** Does it until the just-in-time compiler needs less than a tenth of the time, at most six times as long as a load lasts. */
    void warmUp() throws InterruptedException {
        settle(this::perSecond);
    }

    /** The same with {@link #perSecond(LongSupplier)}. */
    void warmUp(LongSupplier ended) throws InterruptedException {
        settle(() -> perSecond(ended));
    }

    private static void settle(Round round) throws InterruptedException {
        for (int nr = 0; nr < ROUNDS; nr++) {
            var before = COMPILER.getTotalCompilationTime();
            var begin = System.nanoTime();
            round.run();
            if (COMPILER.getTotalCompilationTime() - before < SETTLED * 1_000 * seconds(begin)) return;
        }
    }

    private interface Round {
        double run() throws InterruptedException;
    }

    /** @return how often it was done in a second */
    double perSecond() throws InterruptedException {
        var done = new AtomicLong();
        var begin = System.nanoTime();
        run(done);
        return done.get() / seconds(begin);
    }

    /** @return how many came to their end in a second, until the last of those that were begun */
    double perSecond(LongSupplier ended) throws InterruptedException {
        var before = ended.getAsLong();
        var done = new AtomicLong();
        var begin = System.nanoTime();
        run(done);
        await(() -> ended.getAsLong() - before >= done.get());
        return done.get() / seconds(begin);
    }

    private void run(AtomicLong done) throws InterruptedException {
        var end = System.nanoTime() + LENGTH.toNanos();
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var all = IntStream.range(0, clients)
                    .mapToObj(i -> Executors.callable(() -> {
                        for (; System.nanoTime() < end; done.incrementAndGet()) work.run();
                    }))
                    .toList();
            for (var one : threads.invokeAll(all)) one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }

    static void await(Callable<Boolean> done) {
        Awaitility.await().pollInSameThread().pollInterval(STEP).atMost(PATIENCE).until(done);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
