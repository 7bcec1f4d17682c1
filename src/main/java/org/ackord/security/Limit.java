package org.ackord.security;

import java.time.Duration;

/** So many times in such a period. */
record Limit(String name, long times, Duration period) {}
