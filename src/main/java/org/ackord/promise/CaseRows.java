package org.ackord.promise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ackord.transaction.OncePerTransaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of a case as a transaction knows them: it reads them once, once more to lock them, and adds its own. */
@Component
class CaseRows {

    private final PromiseRows rows;

    CaseRows(PromiseRows rows) {
        this.rows = rows;
    }

    List<PromiseRow> of(String caseKey) {
        return known().map(known -> known.of(caseKey)).orElseGet(() -> rows.of(caseKey));
    }

    /** Whoever changes promises of a case locks them first, so that timers and people take turns. */
    List<PromiseRow> locked(String caseKey) {
        return known().map(known -> known.locked(caseKey)).orElseGet(() -> rows.lock(caseKey));
    }

    void add(PromiseRow row) {
        rows.save(row);
        known().ifPresent(known -> known.add(row));
    }

    private Optional<Known> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return Optional.empty();
        return Optional.of(
                OncePerTransaction.findOrBegin(Known.class, () -> new Known(rows, new HashMap<>(), new HashSet<>())));
    }

    private record Known(PromiseRows rows, Map<String, List<PromiseRow>> byCase, Set<String> lockedCases)
            implements TransactionSynchronization {

        List<PromiseRow> of(String caseKey) {
            var found = byCase.get(caseKey);
            return found == null ? remembered(caseKey, rows.of(caseKey)) : found;
        }

        List<PromiseRow> locked(String caseKey) {
            return lockedCases.add(caseKey) ? remembered(caseKey, rows.lock(caseKey)) : of(caseKey);
        }

        private List<PromiseRow> remembered(String caseKey, List<PromiseRow> found) {
            byCase.put(caseKey, found);
            return found;
        }

        void add(PromiseRow row) {
            byCase.computeIfPresent(
                    row.making().caseKey(),
                    (caseKey, found) -> Stream.concat(found.stream(), Stream.of(row))
                            .sorted(PromiseRow.IN_ORDER)
                            .toList());
        }
    }
}
