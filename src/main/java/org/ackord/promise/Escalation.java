package org.ackord.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rung of the ladder that was recorded just now and for the first time: these people have to be told.
 *
 * @param tell roles by the ladder: {@code assignee}, {@code team}, {@code lead}, {@code manager}
 * @param recipients who they are, as the caller says
 * @param nextLevelAt when the next level follows while the promise is still not fulfilled; null on the last rung
 */
public record Escalation(
        String promiseId,
        String caseKey,
        Kind kind,
        Party party,
        int level,
        List<String> tell,
        List<String> recipients,
        String channel,
        @Nullable Instant nextLevelAt) {}
