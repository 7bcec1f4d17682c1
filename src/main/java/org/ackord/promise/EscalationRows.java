package org.ackord.promise;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EscalationRows extends JpaRepository<EscalationRow, String> {

    List<EscalationRow> findByPromiseIdInOrderByEscalationLevel(Collection<String> promiseIds);

    boolean existsByPromiseIdAndEscalationLevel(String promiseId, int level);
}
