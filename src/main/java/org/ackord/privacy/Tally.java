package org.ackord.privacy;

import java.util.Map;
import java.util.TreeMap;

/** What was deleted or changed, counted by table. Nothing is counted twice for being erased already. */
public final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    public void add(String what, int count) {
        if (count > 0) counts.merge(what, count, Integer::sum);
    }

    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
