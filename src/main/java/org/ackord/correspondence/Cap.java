package org.ackord.correspondence;

/**
 * Why an automatic mail is not sent.
 *
 * @param reason in words that a colleague understands, for the message and the decision log
 */
record Cap(Cause cause, String reason) {

    enum Cause {
        BOUNCES,
        RECEIPTS,
        LOOP,
        FLOOD,
        NOTICES,
        NOBODY
    }
}
