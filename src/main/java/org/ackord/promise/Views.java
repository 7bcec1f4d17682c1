package org.ackord.promise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.time.Receipt;
import org.springframework.stereotype.Component;

/** What is shown of the ledger, with two queries for any number of cases. */
@Component
class Views {

    private final PromiseRows promises;
    private final EscalationRows escalations;
    private final Receipts receipts;

    Views(PromiseRows promises, EscalationRows escalations, Receipts receipts) {
        this.promises = promises;
        this.escalations = escalations;
        this.receipts = receipts;
    }

    List<Promise> ofCase(String caseKey) {
        return views(promises.of(caseKey));
    }

    List<Promise> ofCases(Collection<String> caseKeys) {
        return caseKeys.isEmpty() ? List.of() : views(promises.of(caseKeys));
    }

    private List<Promise> views(List<PromiseRow> rows) {
        if (rows.isEmpty()) return List.of();
        var told =
                escalations
                        .findByPromiseIdInOrderByEscalationLevel(
                                rows.stream().map(PromiseRow::id).toList())
                        .stream()
                        .collect(groupingBy(EscalationRow::promiseId, mapping(EscalationRow::view, toList())));
        return rows.stream()
                .map(row -> view(row, told.getOrDefault(row.id(), List.of())))
                .toList();
    }

    Optional<Receipt> receipt(String caseKey, String promiseId) {
        return promises.findById(promiseId)
                .filter(row -> row.making().caseKey().equals(caseKey))
                .flatMap(row -> receipts.of(row.id()));
    }

    Promise withoutEscalations(PromiseRow row) {
        return view(row, List.of());
    }

    private static Promise view(PromiseRow row, List<EscalationView> told) {
        return new Promise(
                row.id(),
                row.making().caseKey(),
                row.making().kind(),
                row.making().party(),
                row.policy().clock().name(),
                row.policy().target(),
                row.startedAt(),
                row.dueAt(),
                row.warnAt(),
                row.course().state(),
                row.course().endedAt(),
                row.course().fulfilledAt(),
                row.replaces(),
                row.isOwed(),
                told);
    }
}
