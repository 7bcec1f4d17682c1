package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ackord.Http;
import org.ackord.engine.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People sign in at a real OpenID provider, and Ackord believes it as far as it should. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sso;DB_CLOSE_DELAY=-1",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.mailbox.enabled=false",
            "ackord.sso.name=Northwind ID",
            "ackord.sso.client-id=ackord",
            "ackord.sso.client-secret=secret",
            "ackord.sso.groups.leads-there=lead",
            "ackord.sso.groups.support-there=sc",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127[.]0[.]0[.]9",
            "camunda.bpm.webapp.csrf.target-origin=${ackord.base-url}",
            "ackord.limits.sign-ins=100000"
        })
@ActiveProfiles({"demo", "sso"})
class SingleSignOnTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PORT = freePort();
    private static final ServletWebServerApplicationContext PROVIDER = IdentityProvider.start(PORT);

    private final List<String> visited = new ArrayList<>();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("ackord.base-url", () -> "http://127.0.0.1:" + PORT);
        properties.add(
                "ackord.sso.issuer",
                () -> "http://localhost:" + PROVIDER.getWebServer().getPort());
    }

    @AfterAll
    static void closeTheProvider() {
        PROVIDER.close();
    }

    @Test
    void theLoginPageOffersTheProviderBesideThePassword() {
        assertThat(Http.stranger(PORT).get("/login").body())
                .contains("Sign in with Northwind ID", "href=\"/oauth2/authorization/sso\"", "name=\"password\"");
    }

    @Test
    void aPersonSignsInAndHasTheRightsOfTheirGroups() {
        said(
                "nina",
                Map.of(
                        "preferred_username",
                        "nina.north",
                        "name",
                        "Nina North",
                        "email",
                        "nina@x.example",
                        "groups",
                        List.of("support-there", "wheel", "camunda-admin")));

        var landed = signIn("nina");

        assertThat(landed.uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(visited).anyMatch(url -> url.contains("code_challenge_method=S256"));
        assertThat(accounts.find("nina.north"))
                .hasValue(new Accounts.Account("nina.north", "Nina North", "nina@x.example", Set.of("sc")));
        assertThat(send(HttpRequest.newBuilder(at("/camunda/api/engine/engine/default/task")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(open("/desk/quarantine").statusCode()).isEqualTo(200);
        assertThat(open("/api/audit").statusCode()).isEqualTo(403);
        assertThat(audited("nina.north", "LOGGED_IN")).isPositive();
    }

    @Test
    void unknownGroupsGiveNoRights() {
        said("olaf", Map.of("preferred_username", "olaf", "groups", List.of("somebody", "sc", "lead")));

        signIn("olaf");

        assertThat(accounts.find("olaf").orElseThrow().groups()).isEmpty();
        assertThat(open("/desk/quarantine").statusCode()).isIn(403, 404);
    }

    @Test
    void rightsEndWithTheGroupsOfTheProvider() {
        said("lea", Map.of("preferred_username", "lea", "groups", List.of("leads-there", "support-there")));
        signIn("lea");
        assertThat(accounts.find("lea").orElseThrow().groups()).containsExactlyInAnyOrder("lead", "sc");

        said("lea", Map.of("preferred_username", "lea", "groups", List.of("support-there")));
        new SingleSignOnTest().signIn("lea");

        assertThat(accounts.find("lea").orElseThrow().groups()).containsExactly("sc");
    }

    @Test
    void nobodyTakesTheAccountOfAnother() {
        said("eve", Map.of("preferred_username", "admin", "groups", List.of("support-there")));
        said("finn", Map.of("preferred_username", "fiona"));
        said("fiona", Map.of("preferred_username", "fiona"));
        signIn("fiona");

        assertThat(new SingleSignOnTest().signIn("eve").uri().toString()).endsWith("/login?refused");
        assertThat(new SingleSignOnTest().signIn("finn").uri().toString()).endsWith("/login?refused");

        assertThat(accounts.find("admin").orElseThrow().groups()).containsExactly("camunda-admin");
        assertThat(audited("stranger", "LOGIN_REFUSED")).isPositive();
    }

    @Test
    void anAccountOfTheProviderHasNoPasswordAndMachinesKeepTheirs() {
        said("paul", Map.of("preferred_username", "paul", "groups", List.of("support-there")));
        signIn("paul");

        assertThat(Http.user(PORT, "paul").get("/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(Http.user(PORT, "crm").get("/api/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(open("/login/oauth2/code/sso?code=x&state=y").uri().toString())
                .endsWith("/login?refused");
    }

    @Test
    void theWebAppsTakeChangesFromOurOwnOriginAlone() {
        said("olga", Map.of("preferred_username", "olga", "groups", List.of("support-there")));
        signIn("olga");

        assertThat(change("https://evil.example").statusCode()).isEqualTo(403);
        assertThat(change("http://127.0.0.1:" + PORT).statusCode()).isEqualTo(200);
    }

    @Test
    void theForwardedAddressIsBelievedOfOurProxyAlone() throws IOException {
        refusedSignIn("127.0.0.1", "203.0.113.7");
        refusedSignIn("127.0.0.9", "203.0.113.8");

        assertThat(jdbc.sql("select distinct address from audit_entry where address like '203.%'")
                        .query(String.class)
                        .list())
                .containsExactly("203.0.113.8");
    }

    private static void refusedSignIn(String from, String forwarded) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", PORT));
            var request = "GET /login/oauth2/code/sso?code=x&state=z HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "X-Forwarded-For: %s\r\n\r\n".formatted(forwarded);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains(" 302 ");
        }
    }

    private static void said(String login, Map<String, Object> claims) {
        IdentityProvider.CLAIMS.put(login, claims);
    }

    private HttpResponse<String> signIn(String login) {
        var form = open("/oauth2/authorization/sso");
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        var fields = "username=%s&password=there&_csrf=%s"
                .formatted(login, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        return follow(send(HttpRequest.newBuilder(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))));
    }

    private HttpResponse<String> change(String origin) {
        return send(HttpRequest.newBuilder(at("/camunda/api/engine/engine/default/task"))
                .header("Origin", origin)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> open(String path) {
        return follow(send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html")));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (int i = 0; i < 10 && at.statusCode() == 302; i++) {
            var next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
            visited.add(next.toString());
            at = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
        }
        return at;
    }

    private int audited(String actor, String action) {
        return jdbc.sql("select count(*) from audit_entry where actor = ? and action = ?")
                .params(actor, action)
                .query(Integer.class)
                .single();
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
