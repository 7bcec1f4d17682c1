package org.ackord.time;

/** Nobody has defined a calendar of that id. */
public final class UnknownCalendar extends RuntimeException {

    public UnknownCalendar(String id) {
        super("There is no calendar '%s'".formatted(id));
    }
}
