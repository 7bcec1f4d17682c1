package org.ackord.appointment;

import java.time.Instant;

/** One of the times of an offer. */
record Slot(int position, Instant startsAt) {}
