package org.ackord.bulk;

/**
 * A case in a preview or a result.
 *
 * @param words what will happen, or happened, to it; or why not
 */
record Line(String caseKey, String subject, State state, String words) {

    enum State {
        PENDING,
        DONE,
        NOT_DONE,
        UNDONE
    }

    public boolean possible() {
        return state == State.PENDING;
    }
}
