package org.ackord.casework;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a list of cases is narrowed down to; null leaves it open.
 *
 * @param keys only these cases, such as those with a missed promise or with certain words in their messages
 */
public record CaseQuery(
        @Nullable Status status,
        @Nullable String tier,
        @Nullable String product,
        @Nullable Collection<String> keys) {

    Specification<SupportCase> specification() {
        return this::predicate;
    }

    private Predicate predicate(Root<SupportCase> root, @Nullable CriteriaQuery<?> query, CriteriaBuilder where) {
        var all = new ArrayList<Predicate>(List.of());
        if (status != null) all.add(where.equal(root.get("status"), status));
        if (tier != null) all.add(where.equal(root.get("tier"), tier));
        if (product != null) all.add(where.equal(root.get("product"), product));
        if (keys != null)
            all.add(keys.isEmpty() ? where.disjunction() : root.get("caseKey").in(keys));
        return where.and(all.toArray(Predicate[]::new));
    }
}
