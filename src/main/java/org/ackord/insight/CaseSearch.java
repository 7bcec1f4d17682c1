package org.ackord.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ackord.search.WordStarts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by what they are and by words in them, the newest first. It reads as many keys as a page needs and {@value #AHEAD}
 * more, whatever the number of cases: that is how far its totals go.
 */
@Component
class CaseSearch {

    /** What the list is narrowed down to; null leaves it open. */
    record Query(
            @Nullable String status,
            @Nullable String tier,
            @Nullable String product,
            @Nullable Boolean breached,
            @Nullable String words) {}

    static final List<String> TIERS = List.of("standard", "premium", "VIP");
    static final int LONGEST_QUERY = 200;
    static final int AHEAD = 1_000;

    /** @param more whether there are more than the total, which is then no more than counted so far */
    record Hits(List<String> keys, long total, boolean more) {}

    private static final String KEYS = "SELECT c.case_key FROM ";
    private static final String ALL = "support_case c WHERE 1 = 1";
    private static final String WITH_RAREST =
            "(SELECT DISTINCT case_key FROM case_word WHERE word LIKE ? ESCAPE '!') w JOIN support_case c ON c.case_key = w.case_key WHERE 1 = 1";
    private static final String WORD =
            " AND EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM case_text t WHERE t.case_key = c.case_key AND t.words LIKE ? ESCAPE '!')";
    private static final String MISSED =
            "EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM promise p WHERE p.case_key = c.case_key AND p.state = 'MISSED')";
    private static final String NEWEST_FIRST = " ORDER BY c.received_at DESC, c.case_key DESC LIMIT ? OFFSET ?";
    private static final String COUNTED =
            "SELECT COUNT(*) FROM (SELECT 1 FROM case_word WHERE word LIKE ? ESCAPE '!' LIMIT ?) w";

    /** Up to so many rows a word is rare enough to begin with it; a more common one is soon met among the newest cases. */
    private static final int RARE = 5_000;

    private record Word(String pattern, int count) {}

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hits find(Query query, int page, int size) {
        var values = new ArrayList<Object>();
        var from = from(query, values);
        long offset = (long) page * size;
        values.add(size + AHEAD);
        values.add(offset);
        var keys = jdbc.sql(KEYS + from + NEWEST_FIRST)
                .params(values)
                .query(String.class)
                .list();
        if (keys.isEmpty() && page > 0) return beyondTheEnd(query, size);
        return new Hits(
                keys.subList(0, Math.min(size, keys.size())), offset + keys.size(), keys.size() == size + AHEAD);
    }

    private Hits beyondTheEnd(Query query, int size) {
        var first = find(query, 0, size);
        return new Hits(List.of(), first.total(), first.more());
    }

    private String from(Query query, List<Object> values) {
        var words = query.words() == null ? List.<Word>of() : counted(query.words());
        var isRare = !words.isEmpty() && words.get(0).count() < RARE;
        var from = new StringBuilder(isRare ? WITH_RAREST : ALL);
        if (isRare) values.add(words.get(0).pattern());
        equal(from, values, " AND c.status = ?", query.status());
        equal(from, values, " AND c.tier = ?", query.tier());
        equal(from, values, " AND c.product = ?", query.product());
        words.stream().skip(isRare ? 1 : 0).forEach(word -> equal(from, values, WORD, "%\n" + word.pattern()));
        if (query.breached() != null)
            from.append(query.breached() ? " AND " : " AND NOT ").append(MISSED);
        return from.toString();
    }

    private static void equal(StringBuilder from, List<Object> values, String condition, @Nullable String value) {
        if (value == null) return;
        from.append(condition);
        values.add(value);
    }

    /** The rarest first. */
    private List<Word> counted(String question) {
        return WordStarts.asked(question).stream()
                .map(CaseSearch::beginning)
                .map(pattern -> new Word(pattern, count(pattern)))
                .sorted(Comparator.comparingInt(Word::count))
                .toList();
    }

    private int count(String pattern) {
        return jdbc.sql(COUNTED).params(pattern, RARE).query(Integer.class).single();
    }

    private static String beginning(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
