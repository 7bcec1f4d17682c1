package org.ackord.casework;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SupportCases extends JpaRepository<SupportCase, String> {

    Optional<SupportCase> findByExternalId(String externalId);

    /** One at a time: whoever wants the case as well waits until the caller's transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from SupportCase where caseKey = :caseKey")
    Optional<SupportCase> lock(String caseKey);

    default SupportCase of(String caseKey) {
        return findById(caseKey).orElseThrow(() -> new UnknownCase(caseKey));
    }
}
