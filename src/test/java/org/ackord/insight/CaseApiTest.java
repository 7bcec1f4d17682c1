package org.ackord.insight;

import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What GET /api/cases answers, over HTTP. */
@RunningAckord
class CaseApiTest {

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCaseIsShownWithEverythingAroundIt() throws Exception {
        var key = open("pia@premium.example", word, "It burns", 0);

        var about = get("/api/cases/" + key);

        assertThat(about.at("/status").asText()).isEqualTo("open");
        assertThat(about.at("/tier").asText()).isEqualTo("premium");
        assertThat(about.at("/consultant").asText()).isEqualTo("sally.sc");
        assertThat(about.at("/messages/0/subject").asText()).isEqualTo(word);
        assertThat(about.at("/messages/0/from/email").asText()).isEqualTo("pia@premium.example");
        var promise = about.at("/promises/0");
        for (var field : List.of("id", "kind", "clock", "target", "startedAt", "dueAt", "state", "escalations"))
            assertThat(promise.has(field)).as(field).isTrue();
        assertThat(promise.at("/dueAt").asText()).endsWith("Z");
    }

    @Test
    void aCaseTellsWhatElseThereIsWithTheCustomer() throws Exception {
        var domain = word + ".example";
        jdbc.sql("insert into customer (id, name, tier, domain) values (?, 'Customer of a test', 'standard', ?)")
                .params(word, domain)
                .update();
        var key = open("ann@" + domain, word, "It burns", 0);
        var other = open("bob@" + domain, word, "It smokes", 0);
        jdbc.sql(
                        "insert into survey (id, case_key, contact_id, token_hash, low_score, invited_at, expires_at, answered_at, csat)"
                                + " select ?, case_key, contact_id, ?, 3, received_at, received_at, ?, 4 from support_case where case_key = ?")
                .params(word.substring(0, 30), word, utc(Instant.parse("2990-01-01T00:00:00Z")), other)
                .update();

        var customer = get("/api/cases/" + key).at("/customer");

        assertThat(customer.at("/openCases").findValuesAsText("key")).containsExactly(other);
        assertThat(customer.at("/lastSurvey/csat").asInt()).isEqualTo(4);
        assertThat(customer.at("/lastSurvey/caseKey").asText()).isEqualTo(other);
        jdbc.sql("delete from survey where id = ?").param(word.substring(0, 30)).update();
    }

    @Test
    void peopleOfNobodysDomainHaveNothingInCommon() throws Exception {
        var key = open("x" + word + "@nobody.example", word, "It burns", 0);
        open("y" + word + "@nobody.example", word, "It burns", 0);

        assertThat(get("/api/cases/" + key).at("/customer/openCases")).isEmpty();
    }

    @Test
    void aPromiseShowsItsReceipt() throws Exception {
        var key = open("ann@northwind.example", word, "It burns", 0);
        var promise = get("/api/cases/" + key).at("/promises/0");
        var path = "/api/cases/%s/promises/%s/receipt";

        var receipt = get(path.formatted(key, promise.at("/id").asText()));

        assertThat(receipt.at("/clock").asText()).isEqualTo(promise.at("/clock").asText());
        var other = open("ann@northwind.example", word, "It burns", 1);
        for (var wrong : List.of(path.formatted(other, promise.at("/id").asText()), path.formatted(key, "no-such"))) {
            var answer = sam().get(wrong);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (var key : List.of("C-1", "nonsense", "%27%20OR%201=1", "C-1001%20", "x".repeat(2000))) {
            var answer = sam().get("/api/cases/" + key);
            assertThat(answer.statusCode()).as(key).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    @Test
    void casesAreListedTheNewestFirstPageByPage() throws Exception {
        var old = open("ann@northwind.example", word, "It burns", 2);
        var newest = open("ann@northwind.example", word, "It burns", 0);
        var middle = open("ann@northwind.example", word, "It burns", 1);

        var page = get("/api/cases?size=2&q=" + word);

        assertThat(keys(page)).containsExactly(newest, middle);
        assertThat(page.at("/page").toString())
                .isEqualTo(json.readTree("{\"size\":2,\"number\":0,\"totalElements\":3,\"totalPages\":2}")
                        .toString());
        assertThat(keys(get("/api/cases?size=2&page=1&q=" + word))).containsExactly(old);
        assertThat(keys(get("/api/cases?size=200&page=2147483647&q=" + word))).isEmpty();
        assertThat(page.at("/content/0").has("messages")).isFalse();
        assertThat(page.at("/content/0/promises").size()).isEqualTo(3);
    }

    @Test
    void manyCasesAreCountedToTheLast() throws Exception {
        var key = open("ann@northwind.example", word, "It burns", 0);
        var copies = IntStream.rangeClosed(1, 250)
                .mapToObj(number -> "%s-%d".formatted(word.substring(0, 12), number))
                .toList();
        copies.forEach(copy -> copy(key, copy));

        var page = get("/api/cases?size=20&q=" + word).at("/page");

        assertThat(page.at("/totalElements").asInt()).isEqualTo(251);
        assertThat(page.at("/totalPages").asInt()).isEqualTo(13);
        for (var table : List.of("case_word", "case_text", "support_case"))
            jdbc.sql("delete from " + table + " where case_key in (:copies)")
                    .param("copies", copies)
                    .update();
    }

    private void copy(String key, String copy) {
        jdbc.sql(
                        "insert into support_case (case_key, status, channel, tier, customer_id, contact_id, subject, received_at,"
                                + " started, row_version) select ?, 'CLOSED', channel, tier, customer_id, contact_id, subject,"
                                + " received_at, started, 0 from support_case where case_key = ?")
                .params(copy, key)
                .update();
        jdbc.sql(
                        "insert into case_text (case_key, part, words) select ?, part, words from case_text where case_key = ?")
                .params(copy, key)
                .update();
        jdbc.sql("insert into case_word (word, case_key, part) select word, ?, part from case_word where case_key = ?")
                .params(copy, key)
                .update();
    }

    @Test
    void casesAreFilteredByWhatTheyAre() throws Exception {
        var ann = open("ann@northwind.example", word, "It burns", 0);
        var vic = open("vic@vipcorp.example", word, "It burns", 20);

        assertThat(keys(get("/api/cases?tier=VIP&q=" + word))).containsExactly(vic);
        assertThat(keys(get("/api/cases?tier=standard&status=open&q=" + word))).containsExactly(ann);
        assertThat(keys(get("/api/cases?status=closed&q=" + word))).isEmpty();
        assertThat(keys(get("/api/cases?product=backup&q=" + word))).containsExactlyInAnyOrder(ann, vic);
        assertThat(keys(get("/api/cases?product=audit&q=" + word))).isEmpty();
        Awaitility.await()
                .untilAsserted(() -> assertThat(keys(get("/api/cases?breached=true&q=" + word)))
                        .containsExactly(vic));
        assertThat(keys(get("/api/cases?breached=false&q=" + word))).containsExactly(ann);
    }

    @Test
    void wordsAreFoundInSubjectTextAndCustomer() throws Exception {
        var key = open("ann@northwind.example", "Größe " + word, "Rauch steigt AUF", 0);

        for (var query : List.of(word, word.toUpperCase(), "größe " + word, word + " rauch auf", word + " northwind"))
            assertThat(keys(search(query))).as(query).containsExactly(key);
        assertThat(keys(search(word + " snow"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "100%            | 100 percent",
                "a_b             | axb",
                "back\\slash     | backslash",
                "back\\          | backx",
                "wow!            | wow",
                "!%              | !x",
                "\\%             | \\x",
                "'; DROP TABLE x | ' DROP TABLE x",
                "${7*7}          | 49",
                "🔥              | fire"
            })
    void wordsOfTheSearchStandForThemselves(String said, String other) throws Exception {
        var key = open("ann@northwind.example", word, said + " " + word, 0);
        open("ann@northwind.example", word, other + " " + word, 0);

        assertThat(keys(search(word + " " + said.strip()))).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=201, size",
        "size=-1, size",
        "size=x, size",
        "size=1e2, size",
        "page=-1, page",
        "page=x, page",
        "page=99999999999, page",
        "breached=maybe, breached",
        "status=done, status",
        "tier=gold, tier",
        "status=%00, status"
    })
    void aFaultyParameterIsNamed(String query, String parameter) throws Exception {
        var answer = sam().get("/api/cases?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).at("/faults/0/field").asText()).isEqualTo(parameter);
    }

    @Test
    void aSearchHasAnEnd() throws Exception {
        assertThat(sam().get("/api/cases?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(sam().get("/api/cases?q=" + "%25%20".repeat(60)).statusCode())
                .isEqualTo(200);
        assertThat(sam().get("/api/cases?q=%00%FF&product=%27%20OR%201=1--").statusCode())
                .isEqualTo(200);
    }

    @Test
    void agentsAndConnectedSystemsReadCases() {
        for (var user : List.of("crm", "sam.sc", "theo.se", "lou.lead", "mia.manager", "admin"))
            assertThat(Http.user(port, user).get("/api/cases").statusCode())
                    .as(user)
                    .isEqualTo(200);
        assertThat(Http.stranger(port).get("/api/cases").statusCode()).isEqualTo(401);
        assertThat(Http.stranger(port).get("/api/cases/C-1001").statusCode()).isEqualTo(401);
    }

    @Test
    void casesOfOneKindAreCountedWhereverThePageEnds() throws Exception {
        var product = word.substring(0, 12);
        var oldest = open("ann@northwind.example", word, "It burns", 0);
        var middle = open("ann@northwind.example", word, "It burns", 0);
        var keys = List.of(open("ann@northwind.example", word, "It burns", 0), middle, oldest);
        jdbc.sql("update support_case set product = :product where case_key in (:keys)")
                .param("product", product)
                .param("keys", keys)
                .update();
        jdbc.sql("update promise set state = 'MISSED' where case_key in (:keys)")
                .param("keys", keys.subList(0, 2))
                .update();

        for (int size = 1; size <= 4; size++) {
            assertThat(total("product=" + product, size, 0)).isEqualTo(3);
            assertThat(total("breached=true&product=" + product, size, 0)).isEqualTo(2);
            assertThat(total("breached=false&product=" + product, size, 0)).isOne();
            assertThat(total("product=" + product, size, 7)).isEqualTo(3);
        }
        assertThat(keys(get("/api/cases?size=2&product=" + product))).isEqualTo(keys.subList(0, 2));
        assertThat(keys(get("/api/cases?size=2&page=1&breached=true&product=" + product)))
                .isEmpty();
    }

    private int total(String narrowed, int size, int page) throws Exception {
        return get("/api/cases?%s&size=%d&page=%d".formatted(narrowed, size, page))
                .at("/page/totalElements")
                .asInt();
    }

    private String open(String from, String subject, String text, int daysAgo) {
        var receivedAt = Instant.now().minusSeconds(2).minus(daysAgo, ChronoUnit.DAYS);
        return OpenedCase.key(
                port,
                Map.of(
                        "from",
                        Map.of("email", from),
                        "subject",
                        subject,
                        "text",
                        text,
                        "product",
                        "backup",
                        "receivedAt",
                        receivedAt.toString()));
    }

    private JsonNode search(String words) throws Exception {
        return get("/api/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private JsonNode get(String path) throws Exception {
        var answer = sam().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static List<String> keys(JsonNode page) {
        return page.at("/content").findValuesAsText("key");
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
