package org.ackord.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move to the newest version of a process would do.
 *
 * @param running instances on the old version
 * @param stuck how many of them wait in a step without a counterpart, and so stay where they are
 * @param steps where instances wait now
 */
public record MovePreview(
        String name, Version from, Version to, long running, long stuck, List<Step> steps, Timers timers) {

    /** @param id of the process definition */
    public record Version(String id, int number) {}

    /** @param name its id when it has no other */
    public record Element(String id, String name) {}

    /**
     * @param to null when there is no counterpart
     * @param reason why there is none
     * @param choices that could be one
     */
    public record Step(
            Element from,
            long waiting,
            @Nullable Element to,
            @Nullable String reason,
            List<Element> choices) {}

    /**
     * By what becomes of them. All but the last read their date from the promise ledger when they move.
     *
     * @param anew that are in both versions, but not at the same step
     */
    public record Timers(List<Element> kept, List<Element> anew, List<Element> added, List<Element> ended) {}

    public boolean isPossible() {
        return running > stuck;
    }
}
