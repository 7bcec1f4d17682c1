package org.ackord.engine;

import java.util.List;
import java.util.Map;

/**
 * How the last move of a process goes on.
 *
 * @param gone ended, or moved by somebody else meanwhile
 * @param refused by the reason, the keys of the cases that stay whole on their version
 */
public record MoveProgress(
        int from, int to, int asked, int moved, int gone, Map<String, List<String>> refused, boolean done) {

    public int refusals() {
        return refused.values().stream().mapToInt(List::size).sum();
    }
}
