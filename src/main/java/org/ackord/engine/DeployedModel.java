package org.ackord.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process, decision table or form.
 *
 * @param name its key when it has no other
 * @param older versions of a process that instances still run on, the newest first
 */
public record DeployedModel(Kind kind, String key, String name, Version newest, List<Version> older) {

    public enum Kind {
        PROCESS,
        DECISION,
        FORM
    }

    /**
     * @param by user id; null for the application itself, at its start
     * @param running instances; 0 for all but processes
     */
    public record Version(int number, Instant at, @Nullable String by, long running) {}
}
