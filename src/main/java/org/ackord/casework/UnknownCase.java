package org.ackord.casework;

/** There is no case with this key. */
public final class UnknownCase extends RuntimeException {

    public UnknownCase(String caseKey) {
        super("there is no case " + caseKey);
    }
}
