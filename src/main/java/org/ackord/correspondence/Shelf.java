package org.ackord.correspondence;

/** Where on the mail server a mail goes when it is done. */
enum Shelf {
    PROCESSED,
    QUARANTINE,
    TOO_LARGE
}
