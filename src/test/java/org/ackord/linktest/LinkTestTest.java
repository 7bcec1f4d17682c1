package org.ackord.linktest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.ackord.linktest.LinkResult.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTestTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofSeconds(4);

    private static final Pattern LITERAL = Pattern.compile("\\[?[0-9a-f]*[:.][0-9a-f:.]*]?");

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookedUp = new AtomicInteger();
    private final RawServer server = new RawServer();

    private LinkClient client;
    private LinkTest links;

    @BeforeEach
    void allowTheServerOfTheTest() {
        names.put("meet.example", "127.0.0.1");
        var settings = new LinkSettings(LIMIT, Set.of("Meet.Example"));
        client = new LinkClient(settings, this::resolve);
        links = new LinkTest(client, settings, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        links.destroy();
        client.destroy();
        server.close();
    }

    @Test
    void opensALinkThatWorks() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

        var result = links.test("http://meet.example:" + server.port() + "/j/1?pwd=a%20b#frag");

        assertThat(result.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(result.httpStatus()).isEqualTo(200);
        assertThat(result.finalHost()).isEqualTo("meet.example");
        assertThat(server.requests().get(0))
                .startsWith("GET /j/1?pwd=a%20b HTTP/1.1")
                .contains("Host: meet.example:" + server.port(), "User-Agent: Ackord-LinkTest/1")
                .doesNotContain("Cookie", "Authorization", "frag");
    }

    @Test
    void followsRedirectsAsFarAsFive() {
        for (int i = 0; i < 5; i++) server.answers(redirect("/next"));
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertThat(test("/").verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void givesUpOnAnEndlessRedirect() {
        for (int i = 0; i < 20; i++) server.answers(redirect("/again"));

        var result = test("/");

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).contains("more than 5");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.0.0.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "//127.0.0.1:%d/",
                "http://rebound.example:%d/",
                "http://user:secret@meet.example:%d/",
                "file:///etc/passwd",
                "gopher://meet.example:%d/",
                "http://meet.example:%d\\@127.0.0.1/"
            })
    void refusesToBeRedirectedInside(String inside) {
        names.put("rebound.example", "127.0.0.1");
        server.answers(redirect(inside.formatted(server.port())));
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        var result = test("/");

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.REFUSED);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.0.0.1.:%d/",
                "http://127.1:%d/",
                "http://127.0.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0x7f.1:%d/",
                "http://017700000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.0.0.01:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://[::]:%d/",
                "http://[::1]:%d/",
                "http://[0:0:0:0:0:0:0:1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://[fe80::1%%25lo]:%d/",
                "http://[2002:7f00:1::]:%d/",
                "http://localhost:%d/",
                "http://LOCALHOST.:%d/",
                "http://inside.example:%d/",
                "http://inside.example.:%d/",
                "http://mixed.example:%d/",
                "http://me@meet.example:%d/",
                "http://@meet.example:%d/",
                "http://meet.example:%d@127.0.0.1/",
                "http://meet_er.example:%d/",
                "http://①②⑦.0.0.1:%d/",
                "http:///path",
                "http:meet.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://meet.example/",
                "meet.example",
                "http://meet.example/a b",
                "http://meet.example/\r\nX: y",
                ""
            })
    void refusesWhatIsNoPublicPage(String link) {
        names.put("localhost", "127.0.0.1");
        names.put("inside.example", "10.1.2.3");
        names.put("mixed.example", "93.184.215.14,192.168.0.1");

        var result = links.test(link.formatted(server.port()));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.REFUSED);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void connectsToTheAddressThatItChecked() {
        names.put("changing.example", "127.0.0.1");
        var rebinding = new LinkClient(new LinkSettings(LIMIT, Set.of("changing.example")), host -> {
            if (lookedUp.incrementAndGet() > 1) throw new UnknownHostException("looked up again");
            return resolve(host);
        });
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        var result = new Visit("http://changing.example:" + server.port() + "/", rebinding, Clock.systemUTC()).call();

        rebinding.destroy();
        assertThat(result.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(lookedUp).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 405, 429})
    void leavesAPageThatAsksWhoComesToAPerson(int status) {
        server.answers("HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n".formatted(status));

        var result = test("/");

        assertThat(result.verdict()).isEqualTo(Verdict.NEEDS_A_PERSON);
        assertThat(result.httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoommtg://zoom.example/join?confno=1", "tel:+4930123", "sip:room@meet.example"})
    void leavesAProgramToAPerson(String link) {
        assertThat(links.test(link).verdict()).isEqualTo(Verdict.NEEDS_A_PERSON);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 304, 404, 410, 500, 503})
    void failsWithAnError(int status) {
        server.answers("HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n".formatted(status));

        var result = test("/");

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.httpStatus()).isEqualTo(status);
        assertThat(result.finalHost()).isEqualTo("meet.example");
    }

    @Test
    void failsWithoutAServerOrAName() throws IOException {
        server.close();

        assertThat(test("/").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(links.test("http://nowhere.example/").reason()).contains("nobody knows");
    }

    @Test
    void endsInTimeWhenNothingIsEverAnswered() {
        server.answersNothing();

        assertTimesOut();
    }

    @Test
    void endsInTimeWhenTheHeaderDribbles() {
        server.dribbles("HTTP/1.1 200 OK\r\n", "X: ");

        assertTimesOut();
    }

    @Test
    void endsInTimeWhenTheBodyDribbles() {
        server.dribbles("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", "x");

        assertTimesOut();
    }

    @Test
    void endsInTimeWhenTheNameServerIsSilent() throws InterruptedException {
        var answer = new CountDownLatch(1);
        var settings = new LinkSettings(LIMIT, Set.of("meet.example"));
        var waiting = new LinkClient(settings, host -> {
            try {
                answer.await();
            } catch (InterruptedException ended) {
                throw new UnknownHostException(host);
            }
            return resolve(host);
        });
        var test = new LinkTest(waiting, settings, Clock.systemUTC());

        var result = test.test("http://meet.example:" + server.port() + "/");

        answer.countDown();
        test.destroy();
        waiting.destroy();
        assertThat(result.reason()).contains("in time");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void readsNoMoreThanItNeedsOfAHugeBody() {
        server.pours("HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n");

        var result = test("/");

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.REACHABLE);
        await().atMost(SLACK).until(server::hungUp);
        assertThat(server.poured()).isLessThan(32_000_000);
    }

    @Test
    void readsNoEndlessHeader() {
        server.pours("HTTP/1.1 200 OK\r\nX: ");

        assertThat(test("/").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(server.poured()).isLessThan(32_000_000);
    }

    @Test
    void trustsNoServerThatSpeaksNoTls() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        var result = links.test("https://meet.example:" + server.port() + "/");

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    private void assertTimesOut() {
        var began = System.nanoTime();
        var result = test("/");
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).contains("in time");
        assertThat(took).isLessThan(LIMIT.plus(SLACK));
        await().atMost(SLACK).until(server::hungUp);
    }

    private LinkResult test(String path) {
        return links.test("http://meet.example:" + server.port() + path);
    }

    private static String redirect(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(to);
    }

    /** Literals as the system reads them, names as the test says. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()) return InetAddress.getAllByName(host);
        var known = names.get(host);
        if (known == null) throw new UnknownHostException(host);
        return Arrays.stream(known.split(",")).map(LinkTestTest::literal).toArray(InetAddress[]::new);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
