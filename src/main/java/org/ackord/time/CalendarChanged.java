package org.ackord.time;

/** A calendar has a new version: running promises follow it, finished ones keep the one they were judged by (C7). */
public record CalendarChanged(String id, int version) {}
