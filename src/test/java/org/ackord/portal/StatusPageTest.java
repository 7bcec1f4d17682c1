package org.ackord.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningAckord
class StatusPageTest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.US);

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private PromiseLedger ledger;

    @Autowired
    private StatusLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String caseKey = "";

    @BeforeEach
    void openACase() {
        var said = new CustomerMessage(
                Address.of("from", "ann@northwind.example", "Ann Abbott"),
                "Confidential merger",
                "It says: no space left.",
                null,
                clock.instant(),
                null,
                null,
                List.of(),
                null,
                null,
                false);
        caseKey = cases.open(new NewCase(null, null, said, "backup", null, "mail", null));
    }

    @Test
    void tellsACustomerWhatHappensNext() {
        assertThat(page()).contains(caseKey, "We have your message", "Backup", "You hear from us by", "Received");
    }

    @Test
    void tellsNothingThatWasWrittenAndNobodysName() {
        jdbc.sql("UPDATE support_case SET owner = 'erin.se', nature = 'technical' WHERE case_key = ?")
                .param(caseKey)
                .update();

        assertThat(page())
                .contains("We are working on it")
                .doesNotContain("merger", "no space", "Ann", "northwind", "sam.sc", "Castillo", "erin", "Engel");
    }

    @Test
    void namesTheEtaBeforeOtherPromises() {
        var eta = clock.instant().plus(Duration.ofDays(9));
        ledger.giveEta(caseKey, eta, "erin.se", Party.SE);

        assertThat(ledger.of(caseKey)).anyMatch(promise -> promise.kind() != Kind.ETA);
        assertThat(page()).contains(MINUTE.format(eta.atZone(ZoneId.of("America/New_York"))));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, We are waiting for your answer",
        "ANSWERED, We believe it is solved",
        "RESOLVED, It is resolved",
        "CLOSED, It is closed",
        "DISMISSED, We closed it without an answer",
        "WITHDRAWN, It was withdrawn"
    })
    void saysInWordsWhereACaseStands(String status, String words) {
        jdbc.sql("UPDATE support_case SET status = ? WHERE case_key = ?")
                .params(status, caseKey)
                .update();

        assertThat(page()).contains(words);
    }

    @Test
    void promisesNoNewsWhereNothingIsOwed() {
        ledger.withdraw(caseKey, clock.instant());

        assertThat(page()).doesNotContain("You hear from us by");
    }

    @Test
    void forgedAddressesAndUnknownCasesLookTheSame() {
        var http = Http.stranger(port);
        var path = path(caseKey);
        var forged = List.of(
                path(caseKey).substring(0, path.length() - 2) + "AA",
                path("C-1"),
                "/status/",
                "/status/a/b",
                "/status");

        var unknown = http.get("/status/x");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        for (var address : forged) {
            assertThat(http.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(http.get(address).body()).as(address).isEqualTo(unknown.body());
        }
    }

    @Test
    void aCaseThatWasClosedLongAgoLooksLikeNone() {
        var http = Http.stranger(port);
        close(Duration.ofDays(89));
        assertThat(http.get(path(caseKey)).statusCode()).isEqualTo(200);

        close(Duration.ofDays(91));

        assertThat(http.get(path(caseKey)).statusCode()).isEqualTo(404);
        assertThat(http.get(path(caseKey)).body())
                .isEqualTo(http.get("/status/x").body());
    }

    private void close(Duration ago) {
        jdbc.sql("UPDATE support_case SET status = 'CLOSED', closed_at = ? WHERE case_key = ?")
                .params(LocalDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC), caseKey)
                .update();
    }

    private String page() {
        var answer = Http.stranger(port).get(path(caseKey));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        return answer.body();
    }

    private String path(String caseKey) {
        return URI.create(links.urlFor(caseKey)).getPath();
    }
}
