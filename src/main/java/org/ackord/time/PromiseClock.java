package org.ackord.time;

/** What counts towards a target. The policy chooses it for each promise; a screen names it beside the deadline. */
public enum PromiseClock {
    /** Only time inside opening hours: 24 h of target are 24 open hours. */
    WORKING_TIME,

    /** Opening hours too, but 24 h of target stand for one full opening day, whatever its length. */
    BUSINESS_DAYS,

    /** Every second, day and night. */
    ELAPSED
}
