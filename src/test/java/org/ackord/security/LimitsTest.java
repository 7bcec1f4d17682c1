package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.engine.Logins.Credentials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The limits as they are by default. Each test comes from addresses of its own: all of 127/8 is this machine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:limits;DB_CLOSE_DELAY=-1",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.mailbox.enabled=false",
            "ackord.passwords.rounds=10000",
            "ackord.limits.logins-per-name=10",
            "ackord.limits.logins-per-address=100",
            "ackord.limits.logins-at-once=5",
            "ackord.limits.survey-opened=60",
            "ackord.limits.survey-answered=10",
            "ackord.limits.status-opened=30",
            "ackord.limits.unknown-links=20",
            "ackord.limits.intake=20"
        })
class LimitsTest {

    private record Answer(int status, String text) {}

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LimitSettings settings;

    @Autowired
    private CheckedPasswords checked;

    @Test
    void theseAreTheDefaults() {
        var defaults = Binder.get(new MockEnvironment()).bindOrCreate("ackord.limits", LimitSettings.class);

        assertThat(settings).usingRecursiveComparison().ignoringFields("intake").isEqualTo(defaults);
        assertThat(defaults.intake()).isEqualTo(600);
    }

    @Test
    void aThousandWrongLoginsLockNobodyOut() throws Exception {
        logIn("127.0.1.2", "sam.sc", "sam.sc");
        var guessers = Executors.newFixedThreadPool(16);
        try {
            var guesses = guessers.invokeAll(IntStream.range(0, 1000)
                    .mapToObj(i ->
                            (Callable<Answer>) () -> logIn("127.0.1.1", i % 2 == 0 ? "admin" : "name" + i, "guess" + i))
                    .toList());
            var statuses = new TreeMap<Integer, Integer>();
            for (var guess : guesses) statuses.merge(guess.get().status(), 1, Integer::sum);
            assertThat(statuses).containsOnlyKeys(401, 429);
            assertThat(statuses.get(401)).isLessThanOrEqualTo(100);
        } finally {
            guessers.shutdownNow();
        }

        var begun = System.nanoTime();
        assertThat(logIn("127.0.1.2", "admin", "admin").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theRightPersonGetsInWhileAnotherAddressGuesses() throws Exception {
        logIn("127.0.2.3", "sam.sc", "sam.sc");
        var guessers = Executors.newFixedThreadPool(16);
        try {
            for (int i = 0; i < 1000; i++) {
                var guess = "guess" + i;
                guessers.execute(() -> logIn("127.0.2.1", guess, guess));
            }
            var begun = System.nanoTime();
            assertThat(logIn("127.0.2.2", "erin.se", "erin.se").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void theEleventhWrongLoginIsToldToWait() {
        for (int i = 0; i < 10; i++) waitForASecond(() -> logIn("127.0.3.1", "lou.lead", "wrong"), 401);

        var eleventh = logIn("127.0.3.1", "lou.lead", "lou.lead");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.text())
                .doesNotContain("Retry-After: 1\r")
                .contains("Retry-After: ", "application/problem+json", "\"status\":429");
        assertThat(logIn("127.0.3.2", "lou.lead", "lou.lead").status()).isEqualTo(200);
    }

    @Test
    void administratorsLetSomebodyTryAgain() {
        for (int i = 0; i < 10; i++) waitForASecond(() -> logIn("127.0.4.1", "theo.se", "wrong"), 401);
        assertThat(logIn("127.0.4.1", "theo.se", "theo.se").status()).isEqualTo(429);
        var admin = Http.user(port, "admin");

        assertThat(Http.user(port, "sam.sc")
                        .post("/api/logins/theo.se/unlock", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/api/logins/nobody/unlock", "").statusCode()).isEqualTo(404);
        assertThat(admin.post("/api/logins/theo.se/unlock", "").statusCode()).isEqualTo(204);
        assertThat(admin.post("/engine-rest/user/theo.se/unlock", "").statusCode())
                .isEqualTo(204);

        waitForASecond(() -> logIn("127.0.4.1", "theo.se", "theo.se"), 200);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where detail like '%theo.se%' and action = 'PERMISSION_CHANGED'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRightPasswordIsCheckedOnceUntilItIsChanged() {
        var checks = new AtomicInteger();
        var emil = Optional.of(new Credentials("emil.se", "a hash"));
        BooleanSupplier right = () -> checks.incrementAndGet() > 0;
        BooleanSupplier wrong = () -> checks.incrementAndGet() < 0;

        for (int i = 0; i < 3; i++)
            assertThat(checked.isRight(emil, "emil.se", right)).isTrue();
        assertThat(checks).hasValue(1);
        for (int i = 0; i < 3; i++)
            assertThat(checked.isRight(emil, "wrong", wrong)).isFalse();
        assertThat(checks).hasValue(4);

        assertThat(logIn("127.0.5.1", "emil.se", "emil.se").status()).isEqualTo(200);
        jdbc.sql(
                        "update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = 'lena.se') where ID_ = 'emil.se'")
                .update();
        assertThat(logIn("127.0.5.1", "emil.se", "emil.se").status()).isEqualTo(401);
    }

    @Test
    void surveysAreLimitedWhateverTheForwardedAddressSays() {
        var opened = IntStream.range(0, 30)
                .map(i -> send(
                                "127.0.6.1",
                                "GET /survey/x",
                                "X-Forwarded-For: 10.1.2." + i,
                                "Forwarded: for=10.1.2." + i)
                        .status())
                .toArray();

        assertThat(opened).containsOnly(404, 429);
        assertThat(opened).startsWith(404).endsWith(429);
        assertThat(send("127.0.6.2", "GET /survey/x").status()).isEqualTo(404);
    }

    @Test
    void everyKindOfPageHasItsLimit() {
        assertThat(allowed("127.0.7.1", "GET /survey/x")).isEqualTo(20);
        assertThat(allowed("127.0.7.2", "POST /survey/x")).isEqualTo(10);
        assertThat(allowed("127.0.7.3", "GET /status/x")).isEqualTo(20);
        var refused = send("127.0.7.1", "GET /status/x");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text())
                .contains("Retry-After: ", "Please wait a little", "no-store", "no-referrer", "noindex", "text/html");
    }

    @Test
    void aConnectedSystemThatRunsWildIsSlowedDown() {
        var crm = Http.user(port, "crm");
        var statuses = IntStream.range(0, 25)
                .map(i -> crm.post("/api/cases", "{}").statusCode())
                .toArray();

        assertThat(statuses).containsOnly(400, 429);
        assertThat(crm.post("/api/cases", "{}").headers().firstValue("Retry-After"))
                .isPresent();
        assertThat(crm.get("/api/cases").statusCode()).isEqualTo(200);
        assertThat(Http.user(port, "admin").post("/api/cases", "{}").statusCode())
                .isEqualTo(400);
    }

    /** Five checks in a second are allowed; the test waits where it is faster. */
    private static void waitForASecond(Supplier<Answer> login, int expected) {
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        var answer = login.get();
        while (answer.status() == 429 && answer.text().contains("Retry-After: 1\r") && System.nanoTime() < until)
            answer = login.get();
        assertThat(answer.status()).isEqualTo(expected);
    }

    private long allowed(String from, String line) {
        return IntStream.range(0, 65)
                .filter(i -> send(from, line).status() != 429)
                .count();
    }

    private Answer logIn(String from, String user, String password) {
        var secret = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        return send(from, "GET /engine-rest/engine", "Authorization: Basic " + secret);
    }

    private Answer send(String from, String line, String... headers) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            var request = "%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n%s\r\n"
                    .formatted(
                            line,
                            List.of(headers).stream()
                                    .map(header -> header + "\r\n")
                                    .reduce("", String::concat));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
