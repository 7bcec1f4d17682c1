package org.ackord.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of words, and what is on record of the cases that they come from. */
@Repository
class CaseWordRows {

    private static final int BATCH = 1_000;
    private static final String HEADS = """
            SELECT c.case_key, c.subject, p.email, p.name, u.name FROM support_case c
            JOIN contact p ON p.id = c.contact_id JOIN customer u ON u.id = c.customer_id WHERE c.case_key IN (:keys)""";
    private static final String BODIES =
            "SELECT case_key, body FROM message WHERE case_key IN (:keys) ORDER BY case_key, written_at, seq";
    private static final String UNREAD = """
            SELECT c.case_key FROM support_case c WHERE c.case_key > ?
            AND NOT EXISTS (SELECT 1 FROM case_word w WHERE w.case_key = c.case_key) ORDER BY c.case_key LIMIT ?""";

    private record Said(String caseKey, List<@Nullable String> texts) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseWordRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<String> of(String caseKey) {
        return new HashSet<>(jdbc.sql("SELECT word FROM case_word WHERE case_key = ?")
                .param(caseKey)
                .query(String.class)
                .list());
    }

    /** Cases of which no word is here, in the order of their keys, from after this one on. */
    List<String> unread(String after, int most) {
        return jdbc.sql(UNREAD).params(after, most).query(String.class).list();
    }

    /** Key, subject, customer and every text of these cases, by two queries. */
    Map<String, List<List<@Nullable String>>> recorded(Collection<String> keys) {
        var said = new ArrayList<Said>();
        jdbc.sql(HEADS).param("keys", keys).query(row -> {
            var head = new ArrayList<@Nullable String>();
            for (int column = 1; column <= 5; column++) head.add(row.getString(column));
            said.add(new Said(row.getString(1), head));
        });
        jdbc.sql(BODIES).param("keys", keys).query(row -> {
            said.add(new Said(row.getString(1), List.of(row.getString(2))));
        });
        return said.stream().collect(groupingBy(Said::caseKey, mapping(Said::texts, toList())));
    }

    void insert(String caseKey, Collection<String> words) {
        insert(words.stream().map(word -> new String[] {caseKey, word}).toList());
    }

    /** @param rows keys and words */
    void insert(List<String[]> rows) {
        if (rows.isEmpty()) return;
        int part = ThreadLocalRandom.current().nextInt();
        batches.batchUpdate(
                "INSERT INTO case_word (case_key, word, part) VALUES (?, ?, ?)", rows, BATCH, (statement, row) -> {
                    statement.setString(1, row[0]);
                    statement.setString(2, row[1]);
                    statement.setInt(3, part);
                });
    }

    void delete(String caseKey, Collection<String> words) {
        if (words.isEmpty()) return;
        batches.batchUpdate(
                "DELETE FROM case_word WHERE case_key = ? AND word = ?", words, BATCH, (statement, word) -> {
                    statement.setString(1, caseKey);
                    statement.setString(2, word);
                });
    }
}
