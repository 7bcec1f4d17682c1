package org.ackord.goals;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Clients who do the same again and again, each as soon as it has been answered. */
final class Load {

    /** So long it takes the just-in-time compiler to settle. */
    static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("ackord.bench.seconds", 30));

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int clients;
    private final Runnable work;

    Load(int clients, Runnable work) {
        this.clients = clients;
        this.work = work;
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

    static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("not done after " + PATIENCE);
            Thread.sleep(100);
        }
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
