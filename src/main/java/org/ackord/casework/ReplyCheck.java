package org.ackord.casework;

import org.jspecify.annotations.Nullable;

/**
 * Something about a reply that its writer should know before it goes out.
 *
 * @param about what it is about, in the words of the reply: a question, or an instant
 */
public record ReplyCheck(What what, Level level, @Nullable String about) {

    public enum Level {
        /** Completing the task would be refused. */
        REFUSAL,
        WARNING
    }

    public enum What {
        TEXT_MISSING(Level.REFUSAL),
        /** R11 */
        QUESTION_FORGOTTEN(Level.REFUSAL),
        /** R8: with open questions the ball stays with us. */
        QUESTIONS_STAY_OPEN(Level.REFUSAL),
        OUTCOME_MISSING(Level.REFUSAL),
        /** R8 */
        ETA_MISSING(Level.REFUSAL),
        ETA_PASSED(Level.REFUSAL),
        ETA_OUT_OF_HOURS(Level.WARNING),
        ETA_AFTER_RESOLUTION(Level.WARNING),
        ATTACHMENT_FORGOTTEN(Level.WARNING);

        private final Level level;

        What(Level level) {
            this.level = level;
        }
    }

    static ReplyCheck of(What what, @Nullable String about) {
        return new ReplyCheck(what, what.level, about);
    }
}
