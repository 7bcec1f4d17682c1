package org.ackord.promise;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code escalation-ladder} (R19).
 *
 * @param tell a role
 * @param again the share of the target after the miss at which the next level follows; null on the last one
 */
record Rung(String tell, String channel, @Nullable Double again) {}
