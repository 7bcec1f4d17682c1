package org.ackord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.engine.AccountProvisioning;
import org.ackord.engine.Accounts.Account;
import org.ackord.time.Utc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RunningAckord
class AuditLogTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AuditLog log;

    @Autowired
    private Verification verification;

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditSealer sealer;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private Clock clock;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String person = "p" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void aPerson() {
        provisioning.ensure(new Account(person, "A Person", "person@ackord.example", Set.of("sc")), person);
    }

    @AfterEach
    void theyLeave() {
        Http.user(port, "admin").call("DELETE", "/engine-rest/user/" + person);
    }

    @Test
    void aLoginAndALogoutAreWrittenDown() {
        var browser = Http.browser(port);

        browser.logIn(person, person);
        browser.postForm("/logout", Map.of("_csrf", browser.cookie("ACKORD-XSRF")));

        awaitLines(person, "LOGGED_IN 127.0.0.1", "LOGGED_OUT 127.0.0.1");
    }

    @Test
    void aLoginInsideTasklistIsWrittenDown() {
        Http.browser(port)
                .postForm(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        Map.of("username", person, "password", person));

        awaitLines(person, "LOGGED_IN 127.0.0.1");
    }

    @Test
    void aWrongPasswordIsWrittenDown() {
        Http.browser(port).logIn(person, "wrong");

        awaitLines(person, "LOGIN_REFUSED 127.0.0.1");
    }

    @Test
    void whatWasTypedInPlaceOfANameIsNot() {
        Http.browser(port).logIn("hunter2" + person, "x");

        awaitLines("stranger", "LOGIN_REFUSED 127.0.0.1");
        assertThat(jdbc.sql("select count(*) from audit_entry where actor like 'hunter2%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoLooksAtACaseIsWrittenDownOnceInAWhile() {
        var browser = Http.browser(port);
        browser.logIn(person, person);

        browser.get("/api/cases?q=secret");
        browser.get("/api/cases?q=more");

        awaitLines(person, "LOGGED_IN 127.0.0.1", "PERSONAL_DATA_VIEWED 127.0.0.1 /api/cases");
    }

    @Test
    void aGroupThatAnAdministratorGivesIsWrittenDown() {
        var answer = Http.user(port, "admin").call("PUT", "/engine-rest/group/duty/members/" + person);

        assertThat(answer.statusCode()).isEqualTo(204);
        var detail = jdbc.sql(
                        "select detail from audit_entry where action = 'PERMISSION_CHANGED' and actor = 'admin' and detail like ?")
                .param("%userId=" + person + "%")
                .query(String.class)
                .single();
        assertThat(detail).contains("groupId=duty");
    }

    @Test
    void theModelsOfTheStartAreWrittenDownWithTheirHashes() {
        assertThat(lines("system")).contains("MODELS_DEPLOYED support-case.bpmn");
        assertThat(jdbc.sql("select detail from audit_entry where about = 'support-case.bpmn'")
                        .query(String.class)
                        .list())
                .anySatisfy(detail -> assertThat(detail).matches("(?s).*, sha256 [0-9a-f]{64}"));
    }

    @Test
    void aRefusedModelIsWrittenDown() {
        var boundary = "----ackord";
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s.html\"\r\n\r\n<p>\r\n--%s--\r\n"
                        .formatted(boundary, person, boundary);

        Http.user(port, "pat.owner").postMultipart("/engine-rest/deployment/create", body, boundary);
        awaitLines("pat.owner", "MODELS_REFUSED 127.0.0.1 " + person + ".html");
    }

    @Test
    void aDeedThatFailsLeavesNoLine() {
        transaction.executeWithoutResult(status -> {
            log.record(person, AuditAction.ERASED, null, null);
            status.setRollbackOnly();
        });

        assertThat(lines(person)).isEmpty();
    }

    @Test
    void linesOfManyThreadsMakeOneChain() {
        IntStream.range(0, 40).parallel().forEach(i -> log.record(person, AuditAction.EXPORTED, "" + i, null));

        awaitSealed();
        assertThat(lines(person)).hasSize(40);
        assertThat(verification.verify().fault()).isNull();
    }

    @Test
    void aLineIsSealedOnce() {
        line();
        var again = entries.after(0, null, null, Integer.MAX_VALUE).stream()
                .map(AuditEntries.Sealed::entry)
                .filter(line -> line.actor().equals(person))
                .toList();
        var end = entries.end();

        chain.seal(again);

        assertThat(again).hasSize(3);
        assertThat(entries.end()).isEqualTo(end);
    }

    @Test
    void whatAKilledNodeLeftIsSealedByTheOthersAsWell() {
        leave(Duration.ofMinutes(59));

        sealer.sealWhatOthersLeft();

        assertThat(unsealed()).isZero();
        assertThat(verification.verify().fault()).isNull();
    }

    @Test
    void whatANodeLeftLongAgoWaitsForTheNextStart() throws InterruptedException {
        leave(Duration.ofMinutes(61));

        sealer.sealWhatOthersLeft();
        assertThat(unsealed()).isOne();

        var nextStart = new AuditSealer(chain, clock);
        nextStart.start();
        nextStart.destroy();
        assertThat(unsealed()).isZero();
    }

    private void leave(Duration ago) {
        jdbc.sql("insert into audit_entry (id, happened_at, actor, action) values (?, ?, ?, 'EXPORTED')")
                .params(UUID.randomUUID().toString(), Utc.utc(clock.instant().minus(ago)), person)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody' where id = ?",
                "update audit_entry set detail = 'harmless' where id = ?",
                "delete from audit_seal where entry_id = ?",
                "update audit_seal set hash = previous_hash where entry_id = ?"
            })
    void whatWasTamperedWithIsFound(String deed) {
        var last = line();
        var middle = last.get(0);

        transaction.executeWithoutResult(status -> {
            jdbc.sql(deed).param(middle).update();
            assertThat(verification.verify().intact()).isFalse();
            status.setRollbackOnly();
        });
        assertThat(verification.verify().fault()).isNull();
    }

    @Test
    void theLastLinesCannotBeCutOff() {
        var last = line().get(2);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from audit_seal where entry_id = ?").param(last).update();
            assertThat(verification.verify().fault()).startsWith("the lines after");
            status.setRollbackOnly();
        });
    }

    @Test
    void anAdministratorTakesTheLogAway() {
        log.record(person, AuditAction.EXPORTED, "a first thing", null);
        awaitSealed();

        var answer = Http.user(port, "admin").get("/api/audit");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("ackord-audit.ndjson"));
        assertThat(answer.body().lines())
                .anySatisfy(line -> assertThat(line).contains(person, "\"about\":\"a first thing\"", "\"hash\":\""));
        assertThat(Http.user(port, "admin").get("/api/audit/verification").body())
                .contains("\"intact\":true");
    }

    /** Three lines that follow each other. */
    private List<String> line() {
        for (var about : List.of("first", "second", "third")) log.record(person, AuditAction.EXPORTED, about, null);
        awaitSealed();
        return jdbc.sql(
                        "select e.id from audit_entry e join audit_seal s on s.entry_id = e.id where e.actor = ? order by s.seq")
                .param(person)
                .query(String.class)
                .list();
    }

    private void awaitSealed() {
        await().until(() -> unsealed() == 0);
    }

    private long unsealed() {
        return jdbc.sql(
                        "select count(*) from audit_entry e where e.actor = ? and not exists (select 1 from audit_seal s where s.entry_id = e.id)")
                .param(person)
                .query(Long.class)
                .single();
    }

    private void awaitLines(String actor, String... expected) {
        await().untilAsserted(() -> assertThat(lines(actor)).containsSubsequence(Arrays.asList(expected)));
    }

    private List<String> lines(String actor) {
        return jdbc.sql(
                        "select e.action, e.address, e.about from audit_entry e left join audit_seal s on s.entry_id = e.id where e.actor = ? order by s.seq")
                .param(actor)
                .query((row, number) -> row.getString("action")
                        + (row.getString("address") == null ? "" : ' ' + row.getString("address"))
                        + (row.getString("about") == null ? "" : ' ' + row.getString("about")))
                .list();
    }
}
