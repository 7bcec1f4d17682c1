package org.ackord.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who promised what.
 *
 * @param about the message that an acknowledgement is about; null for the first one of a case
 * @param tier for the ladder; null while it is not known
 * @param by a user, or {@code policy}
 */
@Embeddable
record Making(
        String caseKey,
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) Party party,
        @Nullable String about,
        @Nullable String tier,
        String calendarId,
        @Column(name = "made_by") String by) {

    static final String BY_POLICY = "policy";

    Making {
        tier = Policies.key(tier);
    }

    Making with(Party otherParty, @Nullable String otherTier) {
        return new Making(caseKey, kind, otherParty, about, otherTier, calendarId, by);
    }

    boolean promisesTheSame(Making other) {
        return kind == other.kind && party == other.party && Objects.equals(about, other.about);
    }
}
