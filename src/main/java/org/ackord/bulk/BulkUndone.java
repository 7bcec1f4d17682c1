package org.ackord.bulk;

/** Somebody took an action back before it was done. */
public record BulkUndone(String by, Kind kind, String target, int cases) {}
