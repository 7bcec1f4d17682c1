package org.ackord.goals;

import java.util.List;

/** One thing that Ackord must be able to do, by figures. */
interface Goal {

    /** By which {@code ackord.bench.only} picks it. */
    String name();

    /** Measures Ackord and what it is compared with. */
    List<Row> measure(BenchServer server) throws Exception;
}
