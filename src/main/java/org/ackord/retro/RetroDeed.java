package org.ackord.retro;

/** Somebody changed a retro. For whoever keeps a record of deeds. */
public record RetroDeed(String by, What what, String key, String detail) {

    /** What was done. */
    public enum What {
        WRITTEN,
        PUBLISHED
    }
}
