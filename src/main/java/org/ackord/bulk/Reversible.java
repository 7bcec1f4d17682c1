package org.ackord.bulk;

/** A deed that can be made undone: it is done at once, and nobody waits for it. */
interface Reversible extends Deed {

    /** How it is now, in words that {@link #takeBack} understands. */
    String former(String caseKey);

    /** Makes it as it was, but for what has changed since. */
    void takeBack(String target, String former);
}
