package org.ackord.postmortem;

/** Somebody changed a postmortem. For whoever keeps a record of deeds. */
public record PostmortemDeed(String by, What what, String key, String detail) {

    /** What was done. */
    public enum What {
        BEGUN,
        WRITTEN,
        REVIEWED,
        PUBLISHED
    }
}
