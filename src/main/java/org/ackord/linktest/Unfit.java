package org.ackord.linktest;

import org.ackord.linktest.LinkResult.Verdict;

/** A link that is not opened, and why. */
final class Unfit extends RuntimeException {

    private final Verdict verdict;
    private final String reason;

    Unfit(Verdict verdict, String reason) {
        super(reason, null, false, false);
        this.verdict = verdict;
        this.reason = reason;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }
}
