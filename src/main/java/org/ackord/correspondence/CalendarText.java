package org.ackord.correspondence;

/**
 * The calendar part of a mail (RFC 6047 §2.4), which calendars read beside the words for people.
 *
 * @param method as the calendar itself names it, such as {@code REQUEST} (RFC 5546 §1.4)
 */
public record CalendarText(String method, String content) {}
