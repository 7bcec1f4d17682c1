package org.ackord.insight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ackord.casework.Watchers;
import org.ackord.engine.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who follows a case, by name: the consultant first (R9). */
@Component
class CaseWatchers {

    /**
     * @param consultant follows by their role, and cannot do otherwise
     * @param me whether it is the reader
     */
    record Watcher(String userId, String name, boolean consultant, boolean me) {}

    private final Watchers watchers;
    private final Accounts accounts;

    CaseWatchers(Watchers watchers, Accounts accounts) {
        this.watchers = watchers;
        this.accounts = accounts;
    }

    List<Watcher> of(String caseKey, @Nullable String consultant, String reader) {
        var ids = new LinkedHashSet<String>();
        if (consultant != null) ids.add(consultant);
        ids.addAll(watchers.of(caseKey));
        var names = accounts.names(Set.copyOf(ids));
        return ids.stream()
                .map(id -> new Watcher(id, names.getOrDefault(id, id), id.equals(consultant), id.equals(reader)))
                .toList();
    }
}
