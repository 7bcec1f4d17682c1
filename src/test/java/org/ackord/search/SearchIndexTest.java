package org.ackord.search;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.privacy.RetainedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The words of a case are those of its texts and people, whatever happens to these. */
@RunningAckord
class SearchIndexTest {

    private static final Instant LONG_AGO = Instant.parse("1981-03-04T05:06:07Z");

    @LocalServerPort
    private int port;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ObjectProvider<RetainedData> retained;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString();
    private final String word = "w" + id.replace("-", "").substring(0, 20);
    private final String key = "C-" + id.substring(24);

    @BeforeEach
    void aCaseOfThePast() {
        insert("insert into contact values (?, ?, ?, 'en', 'northwind', ?)", id, word + "@x.example", "Ann" + word);
        insert(
                "insert into support_case (case_key, status, channel, tier, customer_id, contact_id, subject,"
                        + " received_at, closed_at, started, row_version)"
                        + " values (?, 'CLOSED', 'mail', 'standard', 'northwind', ?, ?, ?, '1981-05-01 00:00:00', true, 0)",
                key,
                id,
                "about" + word);
        insert(
                "insert into message (id, case_key, body, version, kind, state, from_email, to_list, cc_list, subject,"
                        + " reference_ids, automatic, written_at)"
                        + " values (?, ?, ?, 0, 'CUSTOMER', 'RECEIVED', ?, '', '', '', '', false, ?)",
                id,
                key,
                "Restored " + word,
                word + "@x.example");
    }

    @Test
    void aCaseFromBeforeThereWasAnIndexIsReadAtTheStart() {
        readAll();

        assertThat(words())
                .contains("restored", word, word + "@x.example", "ann" + word, "about" + word, "northwind")
                .contains(key.toLowerCase());
        assertThat(index.readUnread(key, 1)).isNotEqualTo(key);
        assertThat(index.readUnread("zzz", 1)).isNull();
    }

    @Test
    void aFurtherTextOfACaseThatNobodyHasReadReadsTheOthersToo() {
        transaction.executeWithoutResult(now -> index.add(key, "Restored Further restore"));

        assertThat(words()).contains("further", word, "restored").doesNotContain("restore");
        assertThat(jdbc.sql("select count(*) from case_word where case_key = ? and word = 'restored'")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsErasedIsFoundNoMore() {
        readAll();

        assertThat(erase(true)).contains("\"erased\":false");
        assertThat(words()).contains(word);
        assertThat(erase(false)).contains("\"erased\":true");
        assertThat(words()).noneMatch(each -> each.contains(word)).contains("northwind");
    }

    @Test
    void whatIsTooOldIsFoundNoMore() {
        readAll();
        var cases = retained.stream()
                .filter(data -> data.kind() == RetainedData.Kind.CASES)
                .toList();

        transaction.executeWithoutResult(
                now -> cases.forEach(data -> data.delete(Instant.parse("1982-01-01T00:00:00Z"), Set.of())));

        assertThat(words()).doesNotContain("restored").noneMatch(each -> each.contains(word));
    }

    @Test
    void aNewCaseIsFoundByWordsOfItsKeyAndItsCustomer() {
        var opened = OpenedCase.key(port, Map.of("subject", "Hello " + word + "new", "text", "It-hangs"));

        assertThat(jdbc.sql("select word from case_word where case_key = ?")
                        .param(opened)
                        .query(String.class)
                        .list())
                .contains(
                        opened.toLowerCase(),
                        "northwind.example",
                        word + "new",
                        "it-hangs",
                        "hangs",
                        "ann@northwind.example");
    }

    private String erase(boolean dryRun) {
        return Http.user(port, "admin")
                .post("/api/privacy/erasures", "{\"email\": \"%s@x.example\", \"dryRun\": %s}".formatted(word, dryRun))
                .body();
    }

    private void readAll() {
        for (var last = index.readUnread("", 50); last != null; ) last = index.readUnread(last, 50);
    }

    /** Both tables say the same. */
    private List<String> words() {
        var lines = jdbc.sql("select words from case_text where case_key = ?")
                .param(key)
                .query(String.class)
                .list();
        assertThat(lines.stream().flatMap(each -> each.strip().lines()).toList())
                .containsExactlyInAnyOrderElementsOf(postings());
        return postings();
    }

    private List<String> postings() {
        return jdbc.sql("select word from case_word where case_key = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private void insert(String sql, String... values) {
        var statement = jdbc.sql(sql).params(List.of(values));
        statement.param(utc(LONG_AGO)).update();
    }
}
