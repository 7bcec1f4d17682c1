package org.ackord.input;

/** How it went, in words for whoever did it. */
public record Note(boolean good, String words) {}
