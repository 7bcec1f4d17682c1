package org.ackord.correspondence;

/** What a mail is. Only a person's mail opens or moves anything (C5). */
public enum MailNature {
    PERSONAL,
    AUTOMATIC,
    /** A mail server speaks of a mail that somebody sent (RFC 3464). */
    DELIVERY_REPORT,
    /** Somebody accepted or declined an invitation of ours, or proposed another time (RFC 5546 §3.2.3, §3.2.7). */
    CALENDAR_REPLY,
    /** What we sent came back to us. */
    OWN_MAIL,
    /** So it seemed, but a person has let it in: it moves what a person's mail moves, and no machine answers it. */
    LET_IN
}
