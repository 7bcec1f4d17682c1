package org.ackord.bulk;

/**
 * A case in a preview or a result.
 *
 * @param words what will happen, or happened, to it; or why not
 */
record Line(String caseKey, String subject, State state, String words) {

    enum State {
        PENDING("waits"),
        DONE("done"),
        NOT_DONE("not done"),
        UNDONE("taken back");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public boolean possible() {
        return state == State.PENDING;
    }

    public String word() {
        return state.word();
    }
}
