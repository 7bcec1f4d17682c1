package org.ackord.time;

import org.ackord.input.FaultyInput;

/** The calendars of this installation, each in its newest version. */
public interface BusinessCalendars {

    /**
     * A transaction that changes a calendar sees its own change at once, other nodes within half a minute of the commit.
     *
     * @throws UnknownCalendar when there is none of that id
     */
    BusinessCalendar get(String id);

    /**
     * Stores a new version, or the first one of a new id, keeps the old ones (C7), and publishes {@link CalendarChanged} in the
     * same transaction.
     *
     * @throws FaultyInput when the definition has no open time (C9), an unknown region, or the id is not fit for one
     */
    BusinessCalendar change(String id, CalendarDefinition definition);
}
