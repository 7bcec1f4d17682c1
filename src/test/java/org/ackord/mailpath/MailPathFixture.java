package org.ackord.mailpath;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.Http;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole running application that reads and sends mail by a real mail server beside it. */
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mailpath;DB_CLOSE_DELAY=-1",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.support.address=" + MailPathFixture.SUPPORT,
            "ackord.mailbox.user=" + MailPathFixture.SUPPORT
        })
abstract class MailPathFixture {

    static final String SUPPORT = "support@desk.example";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final PostOffice OFFICE = new PostOffice();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    /** What became of a raw mail; new or delivered again. */
    record Arrival(String rawId, String state, String reason, int deliveries, boolean isNew) {}

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", OFFICE::smtp);
        registry.add("ackord.mailbox.port", OFFICE::imap);
    }

    /** Sends a mail by SMTP and waits until it is read by IMAP and dealt with. */
    Arrival arrives(Letter letter) {
        var before = deliveries();
        OFFICE.post(letter);
        return awaitArrivalSince(before);
    }

    Arrival awaitArrivalSince(Map<String, Integer> before) {
        awaiting().until(() -> changed(before) != null);
        var id = String.valueOf(changed(before));
        awaiting().until(() -> !"STORED".equals(rawColumn(id, "state")));
        awaiting().until(() -> OFFICE.unread(SUPPORT) == 0);
        return new Arrival(
                id,
                String.valueOf(rawColumn(id, "state")),
                String.valueOf(rawColumn(id, "reason")),
                deliveries().getOrDefault(id, 0),
                !before.containsKey(id));
    }

    /** Asks often: these tests wait for hundreds of mails, one after the other. */
    static ConditionFactory awaiting() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(15));
    }

    Map<String, Integer> deliveries() {
        var found = new HashMap<String, Integer>();
        jdbc.sql("select id, deliveries from raw_mail").query(row -> {
            found.put(row.getString(1), row.getInt(2));
        });
        return found;
    }

    private String changed(Map<String, Integer> before) {
        return deliveries().entrySet().stream()
                .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Object rawColumn(String id, String column) {
        return jdbc.sql("select " + column + " from raw_mail where id = ?")
                .param(id)
                .query()
                .singleRow()
                .get(column);
    }

    /** The cases that a raw mail is a message of. */
    List<String> casesOf(Arrival arrival) {
        return jdbc.sql("select case_key from message where raw_id = ?")
                .param(arrival.rawId())
                .query(String.class)
                .list();
    }

    JsonNode about(String caseKey) {
        return read(sam().get("/api/cases/" + caseKey));
    }

    JsonNode read(java.net.http.HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + answer.body());
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    long cases() {
        return count("select count(*) from support_case");
    }

    /** Mails that we wrote to others than our own people, sent or not. */
    long written() {
        return count("select count(*) from message where state not in ('RECEIVED', 'NOTED') and kind <> 'NOTICE'");
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    List<String> decisions(String caseKey) {
        return jdbc.sql("select what, reason from mail_decision where case_key = ? order by seq")
                .param(caseKey)
                .query((row, number) -> row.getString(1) + ": " + row.getString(2))
                .list();
    }

    /** What an address has received, when everything that was written is on its way. */
    List<String> mailsTo(String address) {
        awaiting().until(() -> count("select count(*) from message where state = 'QUEUED'") == 0);
        return OFFICE.receivedBy(address);
    }

    /** The one mail that an address has received. */
    String theMailTo(String address) {
        var mails = mailsTo(address);
        if (mails.size() != 1) throw new AssertionError("%d mails to %s".formatted(mails.size(), address));
        return mails.get(0);
    }

    Http sam() {
        return Http.user(port, "sam.sc");
    }
}
