package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the customer, and what a reply does about it (R11).
 *
 * @param answer that stands under the question in the mail; null when it stands in the text above, or there is none
 * @param eta when the customer hears more; only of an open question
 */
public record QuestionReply(
        String question,
        Treatment treatment,
        @Nullable String answer,
        @Nullable Instant eta) {

    public enum Treatment {
        /** Nobody has decided yet: a reply does not go out like that. */
        UNDECIDED,
        ANSWERED,
        /** Still open, with a date for the next news. */
        OPEN,
        /** Needs no answer: what was taken for a question is none. */
        DROPPED
    }

    public static QuestionReply undecided(String question) {
        return new QuestionReply(question, Treatment.UNDECIDED, null, null);
    }

    @JsonIgnore
    public boolean isOpen() {
        return treatment == Treatment.OPEN;
    }

    /** Neither answered nor dated. */
    @JsonIgnore
    public boolean isForgotten() {
        return treatment == Treatment.UNDECIDED || (isOpen() && eta == null);
    }

    /** Whether it stands in the mail by itself, with what we say to it underneath. */
    @JsonIgnore
    boolean isInline() {
        return isOpen() ? eta != null : treatment == Treatment.ANSWERED && answer != null && !answer.isBlank();
    }
}
