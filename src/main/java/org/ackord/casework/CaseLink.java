package org.ackord.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That a case belongs to another, or may.
 *
 * @param caseKey the other case
 * @param reason in words that a colleague understands
 * @param decidedBy the user who accepted or declined it, null while nobody has
 */
public record CaseLink(
        String id,
        String caseKey,
        State state,
        String reason,
        @Nullable String decidedBy) {

    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
