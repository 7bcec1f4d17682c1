package org.ackord.meeting;

import java.time.Instant;
import org.ackord.linktest.LinkResult.Verdict;

/**
 * What a test of the link of a meeting has found (R20).
 *
 * @param reason in words for people
 */
public record LinkFinding(Verdict verdict, String reason, Instant at) {

    boolean isGood() {
        return verdict == Verdict.REACHABLE;
    }

    String words() {
        return switch (verdict) {
            case REACHABLE -> "Ackord has opened it.";
            case FAILED -> "Ackord could not open it: it %s.".formatted(reason);
            case NEEDS_A_PERSON -> "Only a person can tell whether it opens: it %s.".formatted(reason);
            case REFUSED -> "Ackord does not open such links: it %s.".formatted(reason);
        };
    }
}
