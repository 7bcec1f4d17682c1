package org.ackord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.ackord.search.CaseWordRows.Words;
import org.ackord.transaction.BeforeCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the words of cases in the transaction that writes or erases their texts: what is on record is found at once, and what
 * was erased is in no row here either.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SearchIndex {

    private final CaseWordRows rows;
    private final BeforeCommit rewriting = new BeforeCommit(this::rewriteNow);

    SearchIndex(CaseWordRows rows) {
        this.rows = rows;
    }

    /** A further text of a case. Of a case that has no words yet, all that is on record is read as well. */
    public void add(String caseKey, String text) {
        var known = words(rows.of(caseKey));
        var words = new TreeSet<String>();
        if (known.isEmpty()) words.addAll(recorded(caseKey));
        words.addAll(WordStarts.of(List.of(text)));
        words.removeIf(word -> startsOne(known, word));
        if (words.isEmpty()) return;
        var added = List.of(Words.of(caseKey, words));
        rows.insertTexts(added);
        rows.insertWords(added);
    }

    /** Texts or people of these cases were changed or erased: before the commit the words are those of what is left. */
    public void rewrite(Collection<String> caseKeys) {
        caseKeys.forEach(rewriting::add);
    }

    /** What others add meanwhile is not taken away: the words are read before the texts. */
    private void rewriteNow(String caseKey) {
        var old = rows.of(caseKey);
        var words = recorded(caseKey);
        var known = words(old);
        rows.deleteTexts(old);
        rows.deleteWords(caseKey, without(known, words));
        if (words.isEmpty()) return;
        rows.insertTexts(List.of(Words.of(caseKey, words)));
        rows.insertWords(List.of(Words.of(caseKey, without(words, known))));
    }

    private static NavigableSet<String> words(List<Words> rows) {
        var all = new TreeSet<String>();
        rows.forEach(row -> all.addAll(row.words()));
        return all;
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        var left = new TreeSet<>(words);
        left.removeAll(others);
        return left;
    }

    private Set<String> recorded(String caseKey) {
        return wordsOf(rows.recorded(List.of(caseKey)).getOrDefault(caseKey, List.of()));
    }

    private static Set<String> wordsOf(List<List<@Nullable String>> said) {
        var words = new TreeSet<String>();
        said.forEach(texts -> words.addAll(WordStarts.of(texts)));
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
        var read = new ArrayList<Words>();
        rows.recorded(keys).forEach((key, said) -> read.add(Words.of(key, wordsOf(said))));
        rows.insertTexts(read);
        rows.insertWords(read);
        return keys.get(keys.size() - 1);
    }
}
