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
            @Nullable Reason reason,
            List<Element> choices) {}

    /**
     * @param kind of the step with the same id in the new version, such as "user task", and {@code before} of the one in the old;
     *     only where that is why
     */
    public record Reason(Why why, String kind, String before) {}

    /** Why a step has no counterpart: its id is gone, is that of another kind of step, or of one in another part of the process. */
    public enum Why {
        GONE,
        OTHER_KIND,
        ELSEWHERE
    }

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
