package org.ackord.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of words, and what is on record of the cases that they come from. */
@Repository
class CaseWordRows {

    /** The words that somebody added to a case; in the table one to a line. */
    record Words(String caseKey, int part, Set<String> words) {

        static Words of(String caseKey, Set<String> words) {
            return new Words(caseKey, ThreadLocalRandom.current().nextInt(), words);
        }

        static Words read(String caseKey, int part, String lines) {
            return new Words(caseKey, part, new TreeSet<>(lines.strip().lines().toList()));
        }

        String lines() {
            return '\n' + String.join("\n", words) + '\n';
        }
    }

    private static final int BATCH = 1_000;
    private static final String HEADS = """
            SELECT c.case_key, c.subject, p.email, p.name, u.name FROM support_case c
            JOIN contact p ON p.id = c.contact_id JOIN customer u ON u.id = c.customer_id WHERE c.case_key IN (:keys)""";
    private static final String BODIES =
            "SELECT case_key, body FROM message WHERE case_key IN (:keys) ORDER BY case_key, written_at, seq";
    private static final String UNREAD = """
            SELECT c.case_key FROM support_case c WHERE c.case_key > ?
            AND NOT EXISTS (SELECT 1 FROM case_text t WHERE t.case_key = c.case_key) ORDER BY c.case_key LIMIT ?""";

    private record Said(String caseKey, List<@Nullable String> texts) {}

    private record Posting(String word, String caseKey, int part) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseWordRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Words> of(String caseKey) {
        return jdbc.sql("SELECT part, words FROM case_text WHERE case_key = ?")
                .param(caseKey)
                .query((row, number) -> Words.read(caseKey, row.getInt(1), row.getString(2)))
                .list();
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

    void insertTexts(List<Words> all) {
        batches.batchUpdate(
                "INSERT INTO case_text (case_key, part, words) VALUES (?, ?, ?)", all, BATCH, (statement, words) -> {
                    statement.setString(1, words.caseKey());
                    statement.setInt(2, words.part());
                    statement.setString(3, words.lines());
                });
    }

    /** In the order of the table, where they go next to each other. */
    void insertWords(List<Words> all) {
        var postings = all.stream()
                .flatMap(words -> words.words().stream().map(word -> new Posting(word, words.caseKey(), words.part())))
                .sorted(Comparator.comparing(Posting::word).thenComparing(Posting::caseKey))
                .toList();
        batches.batchUpdate(
                "INSERT INTO case_word (word, case_key, part) VALUES (?, ?, ?)",
                postings,
                BATCH,
                (statement, posting) -> {
                    statement.setString(1, posting.word());
                    statement.setString(2, posting.caseKey());
                    statement.setInt(3, posting.part());
                });
    }

    void deleteTexts(List<Words> all) {
        batches.batchUpdate("DELETE FROM case_text WHERE case_key = ? AND part = ?", all, BATCH, (statement, words) -> {
            statement.setString(1, words.caseKey());
            statement.setInt(2, words.part());
        });
    }

    void deleteWords(String caseKey, Set<String> words) {
        batches.batchUpdate(
                "DELETE FROM case_word WHERE word = ? AND case_key = ?", words, BATCH, (statement, word) -> {
                    statement.setString(1, word);
                    statement.setString(2, caseKey);
                });
    }
}
