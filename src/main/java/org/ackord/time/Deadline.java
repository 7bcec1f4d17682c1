package org.ackord.time;

import java.time.Instant;

/** The last instant that is still on time (C1), and the receipt that shows how it came about. */
public record Deadline(Instant dueAt, Receipt receipt) {}
