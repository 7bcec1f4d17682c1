package org.ackord.casework;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupportCases extends JpaRepository<SupportCase, String> {

    Optional<SupportCase> findByExternalId(String externalId);

    default SupportCase of(String caseKey) {
        return findById(caseKey).orElseThrow(() -> new UnknownCase(caseKey));
    }
}
