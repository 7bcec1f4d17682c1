package org.ackord.goals;

import java.util.List;

/** The server that holds the 110,000 cases of DeskBench: they take half an hour to make, and are made once. */
final class KeptData {

    private static final String SERVER = System.getProperty("ackord.bench.desk-url", "");

    private KeptData() {}

    static boolean isThere() {
        return !SERVER.isEmpty();
    }

    static String server() {
        return SERVER;
    }

    static List<Row> missing(String what, String goal) {
        return List.of(new Row(
                what,
                "not measured: run DeskBench, then give its server as -Dackord.bench.desk-url",
                Row.NOTHING,
                goal,
                Row.NOTHING));
    }
}
