package org.ackord.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ackord.correspondence.MessageKind;

/** What an answer brought. Unless the ball has left our court, the customer holds an ETA for the next news (R8). */
enum AnswerOutcome {
    RESOLVED(false, MessageKind.RESOLUTION),
    WAITING(false, MessageKind.ANSWER),
    WORKAROUND(true, MessageKind.ANSWER),
    ETA(true, MessageKind.ETA),
    HANDOVER(true, MessageKind.ETA);

    static final String WORDS = Arrays.stream(values()).map(AnswerOutcome::word).collect(Collectors.joining(", "));

    private final boolean ballInOurCourt;
    private final MessageKind kind;

    AnswerOutcome(boolean ballInOurCourt, MessageKind kind) {
        this.ballInOurCourt = ballInOurCourt;
        this.kind = kind;
    }

    static Optional<AnswerOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needsEta() {
        return ballInOurCourt;
    }

    /** Whether the customer can act on it (R4, R12): a solution, a way round, or the date of the full one. */
    boolean isActionable() {
        return this == RESOLVED || this == WORKAROUND || this == ETA;
    }

    MessageKind kind() {
        return kind;
    }
}
