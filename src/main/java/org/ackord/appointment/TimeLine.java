package org.ackord.appointment;

import org.jspecify.annotations.Nullable;

/**
 * A time as the page says it.
 *
 * @param ours by our clocks, null when they show the same
 */
record TimeLine(int position, String theirs, @Nullable String ours) {}
