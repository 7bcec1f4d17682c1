package org.ackord.action;

/** Somebody did what was planned. For whoever keeps a record of deeds. */
public record ActionDone(String by, String key, String what) {}
