package org.ackord.survey;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Changes are single statements that find their row unchanged or not at all; the count says whether they took effect. */
interface SurveyRows extends JpaRepository<SurveyRow, String> {

    String OPEN = "s.answeredAt is null and s.endedAt is null";

    Optional<SurveyRow> findByTokenHash(String tokenHash);

    Optional<SurveyRow> findFirstByCaseKeyAndAnsweredAtNotNullOrderByAnsweredAtDesc(String caseKey);

    /** The one that waits for its answer: a new invitation ends the ones before it. */
    @Query("select s from SurveyRow s where s.caseKey = :caseKey and " + OPEN)
    Optional<SurveyRow> waiting(String caseKey);

    @Modifying
    @Query("update SurveyRow s set s.endedAt = :at where s.caseKey = :caseKey and " + OPEN)
    int end(String caseKey, Instant at);

    @Modifying
    @Query("update SurveyRow s set s.remindedAt = :at where s.id = :id and s.remindedAt is null and " + OPEN)
    int remind(String id, Instant at);

    @Modifying
    @Query("update SurveyRow s set s.answeredAt = :at, s.csat = :csat, s.remark = :remark"
            + " where s.id = :id and s.expiresAt > :at and " + OPEN)
    int answer(String id, int csat, @Nullable String remark, Instant at);
}
