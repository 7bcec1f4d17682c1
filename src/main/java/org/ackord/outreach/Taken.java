package org.ackord.outreach;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step that was begun.
 *
 * @param pause how long to wait for an answer after it
 * @param tries that came to nothing, and may be made again
 */
record Taken(Step step, Duration pause, int tries, @Nullable Result result) {}
