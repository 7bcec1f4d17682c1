package org.ackord.casework;

import jakarta.persistence.LockModeType;
import java.util.List;
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

    /**
     * The keys of the cases that follow a case, and of the one that it is a duplicate of, the newest first; nothing is loaded that
     * may have to be locked.
     */
    @Query("""
            select caseKey from SupportCase where follows = :caseKey
              or caseKey = (select d.duplicateOf from SupportCase d where d.caseKey = :caseKey)
            order by receivedAt desc, caseKey desc""")
    List<String> followersOf(String caseKey);

    default SupportCase of(String caseKey) {
        return findById(caseKey).orElseThrow(() -> new UnknownCase(caseKey));
    }
}
