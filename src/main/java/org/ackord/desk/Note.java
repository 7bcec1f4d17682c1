package org.ackord.desk;

/** How it went, in words for whoever did it. */
record Note(boolean good, String words) {}
