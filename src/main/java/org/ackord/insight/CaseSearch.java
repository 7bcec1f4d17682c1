package org.ackord.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by what they are and by words in them, the newest first, with two statements whatever the number. */
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

    record Hits(List<String> keys, long total) {}

    private static final String MISSED =
            "EXISTS (SELECT 1 FROM promise p WHERE p.case_key = c.case_key AND p.state = 'MISSED')";
    private static final String WORD = """
            (LOWER(c.case_key) LIKE ? ESCAPE '!' OR LOWER(c.subject) LIKE ? ESCAPE '!' OR LOWER(t.email) LIKE ? ESCAPE '!' OR LOWER(t.name) LIKE ? ESCAPE '!'
             OR LOWER(u.name) LIKE ? ESCAPE '!'
             OR EXISTS (SELECT 1 FROM message m WHERE m.case_key = c.case_key AND LOWER(m.body) LIKE ? ESCAPE '!'))""";
    private static final int PLACES_OF_A_WORD = 6;
    private static final int MOST_WORDS = 8;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hits find(Query query, int page, int size) {
        var values = new ArrayList<Object>();
        var from = " FROM support_case c JOIN contact t ON t.id = c.contact_id JOIN customer u ON u.id = c.customer_id"
                + where(query, values);
        long total = jdbc.sql("SELECT COUNT(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        values.add(size);
        values.add((long) page * size);
        var keys = jdbc.sql(
                        "SELECT c.case_key" + from + " ORDER BY c.received_at DESC, c.case_key DESC LIMIT ? OFFSET ?")
                .params(values)
                .query(String.class)
                .list();
        return new Hits(keys, total);
    }

    private static String where(Query query, List<Object> values) {
        var conditions = new ArrayList<String>();
        equal(conditions, values, "c.status", query.status());
        equal(conditions, values, "c.tier", query.tier());
        equal(conditions, values, "c.product", query.product());
        if (query.breached() != null) conditions.add(query.breached() ? MISSED : "NOT " + MISSED);
        if (query.words() != null) words(conditions, values, query.words());
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void equal(List<String> conditions, List<Object> values, String column, @Nullable String value) {
        if (value == null) return;
        conditions.add(column + " = ?");
        values.add(value);
    }

    private static void words(List<String> conditions, List<Object> values, String words) {
        for (var word : SPACE.split(words.strip().toLowerCase(Locale.ROOT), MOST_WORDS)) {
            conditions.add(WORD);
            var pattern = '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
            for (int place = 0; place < PLACES_OF_A_WORD; place++) values.add(pattern);
        }
    }
}
