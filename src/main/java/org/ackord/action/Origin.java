package org.ackord.action;

/**
 * What actions follow from.
 *
 * @param page its path, such as {@code /desk/postmortems/I-1001}
 */
public record Origin(String key, String title, String page) {}
