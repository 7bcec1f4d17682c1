package org.ackord.engine;

import org.jspecify.annotations.Nullable;

/**
 * Somebody moves running instances of a process to its newest version. Published before the first is moved, and again at the end.
 *
 * @param running how many there were on the old version
 * @param moved null before the first
 */
public record CasesMoved(
        String user,
        String process,
        int from,
        int to,
        int running,
        @Nullable Integer moved) {}
