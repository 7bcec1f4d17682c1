package org.ackord.survey;

/** What somebody meets who opens or sends a survey. */
enum Standing {
    OPEN,

    /** This request was the answer. */
    RECORDED,

    /** An earlier request was. */
    ANSWERED,

    /** Its time is over, or nobody waits for the answer any more. */
    OVER,

    /** The case is in work again; a new survey follows its resolution. */
    REOPENED,

    /** Its process moved at every attempt; nothing is recorded, and it may go better in a moment. */
    BUSY
}
