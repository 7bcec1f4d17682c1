package org.ackord.correspondence;

/**
 * Why a message exists. {@code RECEIPT} says that a mail arrived; {@code INCIDENT} is news of something that hits many;
 * {@code MEETING} is an invitation and what follows it; {@code NOTICE} is mail to our own staff; {@code NOTE} stays inside and is
 * never mailed.
 */
public enum MessageKind {
    CUSTOMER,
    RECEIPT,
    ACKNOWLEDGEMENT,
    ANSWER,
    ETA,
    RESOLUTION,
    REMINDER,
    SURVEY,
    INCIDENT,
    MEETING,
    NOTICE,
    NOTE;

    boolean isMailed() {
        return this != CUSTOMER && this != NOTE;
    }

    /** Whether it answers what a customer wrote, so that its automatic form is {@code auto-replied} (RFC 3834 §5). */
    boolean isReply() {
        return this == RECEIPT || this == ACKNOWLEDGEMENT || this == ANSWER || this == ETA || this == RESOLUTION;
    }

    String direction() {
        return switch (this) {
            case CUSTOMER -> "in";
            case NOTE -> "note";
            default -> "out";
        };
    }
}
