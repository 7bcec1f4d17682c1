package org.ackord.bulk;

import org.ackord.input.Sentence;

/**
 * A case in a preview or a result.
 *
 * @param what will happen, or happened, to it; or why not
 */
record Line(String caseKey, String subject, State state, Sentence what) {

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
