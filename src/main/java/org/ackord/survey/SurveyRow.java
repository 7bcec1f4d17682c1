package org.ackord.survey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One invitation. It is written once; what happens to it later are statements of {@link SurveyRows}, each of which counts once. */
@Entity
@Table(name = "survey")
@SuppressWarnings("UnusedVariable") // some columns are for statements and reports only
class SurveyRow {

    @Id
    private String id;

    private String caseKey;
    private String contactId;
    private String tokenHash;
    private int lowScore;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Integer csat;
    private @Nullable String remark;

    @SuppressWarnings("NullAway.Init")
    protected SurveyRow() {}

    SurveyRow(
            String id, String caseKey, String contactId, String tokenHash, int lowScore, Instant from, Instant until) {
        this.id = id;
        this.caseKey = caseKey;
        this.contactId = contactId;
        this.tokenHash = tokenHash;
        this.lowScore = lowScore;
        this.invitedAt = from;
        this.expiresAt = until;
    }

    String id() {
        return id;
    }

    String caseKey() {
        return caseKey;
    }

    boolean isFor(String hashOfToken) {
        return MessageDigest.isEqual(tokenHash.getBytes(US_ASCII), hashOfToken.getBytes(US_ASCII));
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isLow(int score) {
        return score <= lowScore;
    }

    /** Nobody may answer any more: its time is over, or a later survey of the same case took its place. */
    boolean isOver(Instant now) {
        return endedAt != null || !now.isBefore(expiresAt);
    }

    Optional<SurveyAnswer> answer() {
        if (answeredAt == null || csat == null) return Optional.empty();
        return Optional.of(new SurveyAnswer(csat, remark, answeredAt));
    }
}
