package org.ackord.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One that was begun. */
record Row(String id, NewOutreach whom, @Nullable Instant endedAt) {}
