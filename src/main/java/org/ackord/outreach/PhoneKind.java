package org.ackord.outreach;

/** Whether a number can get a text (R21). */
public enum PhoneKind {
    MOBILE,
    LANDLINE,

    /** There is no number. */
    NONE
}
