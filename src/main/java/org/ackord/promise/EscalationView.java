package org.ackord.promise;

import java.time.Instant;
import java.util.List;

/**
 * Who was told that a promise is at risk or missed.
 *
 * @param level 0 for the warning, from 1 the rungs of the ladder (R19)
 */
public record EscalationView(int level, List<String> recipients, String channel, Instant at) {}
