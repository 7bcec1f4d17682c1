package org.ackord.correspondence;

/**
 * Why a mail may belong to a case.
 *
 * @param reason in words that a colleague understands, such as "it answers our mail of 3 June 2026"
 */
public record Evidence(String caseKey, Kind kind, String reason) {

    /** The strongest first. */
    public enum Kind {
        SEALED_ID,
        REPLY_ADDRESS,
        REFERENCE,
        /** It answers an invitation: ids of those are hard to guess. */
        INVITATION,
        /** Anyone can write a key into a subject. */
        SUBJECT_TAG
    }

    public boolean isHint() {
        return kind == Kind.SUBJECT_TAG;
    }
}
