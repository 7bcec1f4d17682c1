package org.ackord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the words of cases in the transaction that writes or erases their texts: what is on record is found at once, and what
 * was erased is in no row here either.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SearchIndex {

    private final CaseWordRows rows;

    SearchIndex(CaseWordRows rows) {
        this.rows = rows;
    }

    /** A further text of a case. Of a case that has no words yet, all that is on record is read as well. */
    public void add(String caseKey, String text) {
        var known = new TreeSet<>(rows.of(caseKey));
        var words = new TreeSet<String>();
        if (known.isEmpty()) words.addAll(recorded(caseKey));
        words.addAll(WordStarts.of(List.of(text)));
        words.removeIf(word -> startsOne(known, word));
        rows.insert(caseKey, words);
    }

    /** Texts or people of these cases were changed or erased: before the commit the words are those of what is left. */
    public void rewrite(Collection<String> caseKeys) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Rewriting.class::isInstance)
                .map(Rewriting.class::cast)
                .findFirst()
                .orElseGet(this::registered)
                .caseKeys
                .addAll(caseKeys);
    }

    private Rewriting registered() {
        var rewriting = new Rewriting(this, new LinkedHashSet<>());
        TransactionSynchronizationManager.registerSynchronization(rewriting);
        return rewriting;
    }

    private record Rewriting(SearchIndex index, Set<String> caseKeys) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            caseKeys.forEach(index::rewriteNow);
        }
    }

    /** What others add meanwhile is not taken away: the words are read before the texts. */
    private void rewriteNow(String caseKey) {
        var known = rows.of(caseKey);
        var words = recorded(caseKey);
        var gone = new TreeSet<>(known);
        gone.removeAll(words);
        rows.delete(caseKey, gone);
        words.removeAll(known);
        rows.insert(caseKey, words);
    }

    private Set<String> recorded(String caseKey) {
        var words = new TreeSet<String>();
        rows.recorded(List.of(caseKey))
                .getOrDefault(caseKey, List.<List<@Nullable String>>of())
                .forEach(texts -> words.addAll(WordStarts.of(texts)));
        return words;
    }

    private static boolean startsOne(NavigableSet<String> known, String word) {
        var next = known.ceiling(word);
        return next != null && next.startsWith(word);
    }

    /** Reads cases that nobody has read yet. @return the key of the last one; null when there was none */
    @Transactional
    public @Nullable String readUnread(String after, int most) {
        var keys = rows.unread(after, most);
        if (keys.isEmpty()) return null;
        var inserted = new ArrayList<String[]>();
        rows.recorded(keys).forEach((key, said) -> {
            var words = new TreeSet<String>();
            said.forEach(texts -> words.addAll(WordStarts.of(texts)));
            words.forEach(word -> inserted.add(new String[] {key, word}));
        });
        rows.insert(inserted);
        return keys.get(keys.size() - 1);
    }
}
