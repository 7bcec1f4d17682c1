package org.ackord.engine;

import java.util.List;
import java.util.Map;

/**
 * How the last move of a process goes on.
 *
 * @param gone ended, or moved by somebody else meanwhile
 * @param refused by the reasons, the keys of the cases that stay whole on their version
 */
public record MoveProgress(
        int from, int to, int asked, int moved, int gone, Map<List<Refusal>, List<String>> refused, boolean done) {

    /**
     * A reason why an instance was not moved.
     *
     * @param step its name, where a step is why
     * @param words the engine's, where it has more to say
     */
    public record Refusal(Why why, String step, String words) {}

    /** Which reason: the step has no counterpart, or may not be moved; the instance may not; somebody worked on it; or it failed. */
    public enum Why {
        NO_COUNTERPART,
        STEP,
        INSTANCE,
        CONFLICT,
        FAILED
    }
}
