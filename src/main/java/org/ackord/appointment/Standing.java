package org.ackord.appointment;

/** What somebody meets who opens or sends the page. */
enum Standing {
    OPEN,

    /** A time is chosen, by this request or an earlier one. */
    CHOSEN,

    /** No time fits, by this request or an earlier one. */
    DECLINED,

    /** The times have passed, or another was found. */
    OVER
}
