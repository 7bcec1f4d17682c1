package org.ackord.incident;

/** Somebody changed an incident. For whoever keeps a record of deeds. */
public record IncidentDeed(String by, What what, String key, String detail) {

    /** What was done. */
    public enum What {
        DECLARED,
        LINKED,
        UPDATED,
        RESOLVED,
        CALLED
    }
}
