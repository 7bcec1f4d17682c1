package org.ackord.engine;

import java.util.Map;
import java.util.Optional;
import org.ackord.input.FaultyInput;
import org.springframework.security.access.AccessDeniedException;

/** Moves running instances of a process to its newest version. */
public interface Migrations {

    /** What became of an order. */
    enum Answer {
        BEGUN,
        /** The versions that were named are not, or no longer, an older one and the newest of a process. */
        OUTDATED,
        UNDER_WAY
    }

    /**
     * @param from id of the process definition that instances leave
     * @param to id of the one that they move to, which has to be the newest
     * @param counterparts step of the old version to step of the new one, where the ids differ
     */
    record Order(String userId, String from, String to, Map<String, String> counterparts) {}

    /**
     * Changes nothing.
     *
     * @return empty when the process has no such version, or none that is newer
     * @throws FaultyInput when a counterpart is none
     */
    Optional<MovePreview> preview(String processKey, int version, Map<String, String> counterparts);

    /**
     * Moves each instance in a transaction of its own. Comes back when all is done, or after a few seconds, while the move goes on.
     *
     * @throws FaultyInput when a counterpart is none
     * @throws AccessDeniedException when the engine does not let this user migrate instances
     */
    Answer move(Order order);

    /** How the last move of the process on this node goes on, or ended. */
    Optional<MoveProgress> progress(String processKey);
}
