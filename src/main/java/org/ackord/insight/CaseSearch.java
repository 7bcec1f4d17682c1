package org.ackord.insight;

import java.util.ArrayList;
import java.util.List;
import org.ackord.insight.SearchPlan.Wanted;
import org.ackord.search.WordStarts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what they are and by words in them, the newest first. It reads as many keys as a page needs and some more,
 * whatever the number of cases: that is how far its totals go.
 */
@Component
@Transactional(readOnly = true)
class CaseSearch {

    /** What the list is narrowed down to; null leaves it open. */
    record Query(
            @Nullable String status,
            @Nullable String tier,
            @Nullable String product,
            @Nullable Boolean breached,
            @Nullable String words) {

        boolean narrows() {
            return status != null || tier != null || product != null || Boolean.FALSE.equals(breached);
        }

        /** How far beyond a page cases are counted: fewer where each has to be looked into. */
        int ahead() {
            return words == null && breached == null ? 1_000 : 200;
        }
    }

    /** @param more whether there are more than the total, which is how far was counted */
    record Hits(List<String> keys, long total, boolean more) {}

    static final List<String> TIERS = List.of("standard", "premium", "VIP");
    static final int LONGEST_QUERY = 200;

    /** Tells a common word from one that is nearly everywhere. */
    private static final int COUNTED = 100_000;

    private static final String WITH_WORD = "SELECT case_key FROM case_word WHERE word LIKE ? ESCAPE '!'";
    private static final String HAS_WORD =
            "EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM case_text t WHERE t.case_key = c.case_key AND LOCATE(?, t.words) > 0)";
    private static final String COUNT_OF_WORD =
            "SELECT COUNT(*) FROM (SELECT 1 FROM case_word WHERE word LIKE ? ESCAPE '!' LIMIT ?) w";
    private static final String WITH_MISS = "SELECT case_key FROM promise WHERE state = 'MISSED'";
    private static final String HAS_MISS =
            "EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM promise p WHERE p.case_key = c.case_key AND p.state = 'MISSED')";
    private static final String COUNT_OF_MISSES =
            "SELECT COUNT(*) FROM (SELECT 1 FROM promise WHERE state = 'MISSED' LIMIT ?) m";
    private static final String CASES = "SELECT COALESCE(MAX(id), 1) FROM case_number";
    private static final String NEWEST_FIRST = " ORDER BY c.received_at DESC, c.case_key DESC LIMIT ? OFFSET ?";

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hits find(Query query, int page, int size) {
        return find(query, page, size, query.ahead());
    }

    /** With a total of all there are, however many; slower than {@link #find}, which need not look at them all. */
    Hits findAndCount(Query query, int page, int size) {
        var hits = find(query, page, size, query.words() == null ? 1 : query.ahead());
        return hits.more() ? new Hits(hits.keys(), count(query), false) : hits;
    }

    private Hits find(Query query, int page, int size, int ahead) {
        int most = size + ahead;
        long offset = (long) page * size;
        var plan = plan(query, offset + most);
        var keys = jdbc.sql("SELECT c.case_key FROM " + plan.sql() + NEWEST_FIRST)
                .params(plan.values())
                .params(most, offset)
                .query(String.class)
                .list();
        if (keys.isEmpty() && page > 0) return beyondTheEnd(query, size, ahead);
        return new Hits(keys.subList(0, Math.min(size, keys.size())), offset + keys.size(), keys.size() == most);
    }

    private long count(Query query) {
        var wanted = wanted(query, COUNTED);
        var all = SearchPlan.ofAll(wanted, query.narrows());
        var plan = query.narrows() ? narrowed(all, query) : all;
        return jdbc.sql("SELECT COUNT(*) FROM " + plan.sql())
                .params(plan.values())
                .query(Long.class)
                .single();
    }

    private Hits beyondTheEnd(Query query, int size, int ahead) {
        var first = find(query, 0, size, ahead);
        return new Hits(List.of(), first.total(), first.more());
    }

    private SearchPlan plan(Query query, long most) {
        var wanted = wanted(query, SearchPlan.LONG);
        double cases = wanted.isEmpty() ? 1 : jdbc.sql(CASES).query(Long.class).single();
        return narrowed(SearchPlan.of(wanted, cases, most), query);
    }

    private static SearchPlan narrowed(SearchPlan found, Query query) {
        var plan = found;
        if (query.status() != null) plan = plan.and("c.status = ?", query.status());
        if (query.tier() != null) plan = plan.and("c.tier = ?", query.tier());
        if (query.product() != null) plan = plan.and("c.product = ?", query.product());
        return Boolean.FALSE.equals(query.breached()) ? plan.and("NOT " + HAS_MISS, null) : plan;
    }

    /** @param longest how far their lists are counted */
    private List<Wanted> wanted(Query query, int longest) {
        var wanted = new ArrayList<Wanted>();
        if (Boolean.TRUE.equals(query.breached())) wanted.add(miss(longest));
        if (query.words() != null) WordStarts.asked(query.words()).forEach(word -> wanted.add(word(word, longest)));
        return wanted;
    }

    private Wanted miss(int longest) {
        int count =
                jdbc.sql(COUNT_OF_MISSES).param(longest).query(Integer.class).single();
        return new Wanted(WITH_MISS, null, HAS_MISS, null, count);
    }

    private Wanted word(String word, int longest) {
        var beginning = word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
        int count = jdbc.sql(COUNT_OF_WORD)
                .params(beginning, longest)
                .query(Integer.class)
                .single();
        return new Wanted(WITH_WORD, beginning, HAS_WORD, '\n' + word, count);
    }
}
