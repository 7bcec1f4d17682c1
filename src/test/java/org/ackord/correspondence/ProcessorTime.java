package org.ackord.correspondence;

import java.lang.management.ManagementFactory;

/** How long work takes the processor, however busy others keep it. */
final class ProcessorTime {

    private ProcessorTime() {}

    static double secondsOf(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }
}
