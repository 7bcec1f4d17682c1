package org.ackord.correspondence;

/** A mail text that cannot be used; the message says why, to whoever wrote it. */
class FaultyText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyText(String reason) {
        super(reason);
    }
}
