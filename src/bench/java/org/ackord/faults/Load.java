package org.ackord.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ackord.mailpath.MailLoad;
import org.jspecify.annotations.Nullable;

/** Customers who write mails and answer ours, systems that open cases, agents who complete tasks: until it ends. */
final class Load {

    private static final long SEED = 7;

    final Systems systems;
    final Agents agents;
    private final Cluster cluster;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable MailLoad customers;
    private final List<Throwable> broken = new ArrayList<>();

    Load(Cluster cluster) {
        this.cluster = cluster;
        this.systems = new Systems(cluster, new Random(SEED));
        this.agents = new Agents(cluster, new Random(SEED + 1));
    }

    /** It can begin again when it has ended. */
    void begin() {
        customers = new MailLoad(cluster.office, cluster.injected, Cluster.SUPPORT, new Random());
        begin("systems", systems);
        begin("agents", agents);
        begin("customers", customers);
    }

    private void begin(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((whose, failure) -> broken.add(failure));
        threads.add(thread);
        thread.start();
    }

    /** Ends when each request of a system is answered. */
    void end() throws InterruptedException {
        if (customers != null) customers.stop();
        agents.stop();
        systems.stop();
        for (var thread : threads) thread.join();
        threads.clear();
        if (!broken.isEmpty()) throw new IllegalStateException("the load broke", broken.get(0));
    }
}
