package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningAckord
class OneLoginTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String WEB_APP_LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String WEB_APP_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "sam.sc, tasklist",
        "dana.duty, tasklist",
        "lou.lead, cockpit",
        "mia.manager, cockpit",
        "pat.owner, cockpit",
        "admin, cockpit"
    })
    void everybodyLandsWhereHisWorkIs(String user, String app) {
        var browser = Http.browser(port);

        var answer = browser.logIn(user, user);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/camunda/app/%s/default/".formatted(app));
        assertThat(browser.get("/camunda/app/%s/default/".formatted(app)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneLoginOpensTasklist() {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");

        assertThat(browser.get(TASKLIST).body()).contains("camTasklistAppCtrl");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"sam.sc\"");
    }

    @Test
    void aLoginReturnsToThePageThatWasAskedFor() {
        var browser = Http.browser(port);
        assertThat(browser.get(TASKLIST).headers().firstValue("Location")).hasValue("/login");

        assertThat(browser.logIn("mia.manager", "mia.manager").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith(TASKLIST));
    }

    @Test
    void agentsMayNotOpenCockpit() {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");

        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void aLoginChangesTheSession() {
        var browser = Http.browser(port);
        browser.get(TASKLIST);
        var before = browser.cookie("JSESSIONID");

        browser.logIn("sam.sc", "sam.sc");

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordReturnsToTheFormAndLocksNobody() {
        var browser = Http.browser(port);

        assertThat(browser.logIn("erin.se", "wrong").headers().firstValue("Location"))
                .hasValue("/login?error");
        assertThat(browser.get("/login?error").body()).contains("User or password is wrong");
        assertThat(browser.logIn("erin.se", "erin.se").headers().firstValue("Location"))
                .hasValue(TASKLIST);
    }

    @Test
    void aLoginWithoutTheTokenOfItsFormIsRefused() {
        var answer = Http.browser(port).postForm("/login", Map.of("username", "sam.sc", "password", "sam.sc"));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionNeedsTheTokenForCallsThatChange() {
        var browser = Http.browser(port);
        browser.logIn("admin", "admin");
        browser.get("/api/cases");
        assertThat(browser.post("/api/cases", "{}").statusCode()).isEqualTo(403);

        var token = browser.cookie("ACKORD-XSRF");

        assertThat(browser.post("/api/cases", "{}", "X-ACKORD-XSRF", token).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void signingOutInTasklistEndsTheSession() {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        browser.get(TASKLIST);

        assertThat(browser.post(WEB_APP_LOGOUT, "{}").statusCode()).isEqualTo(204);

        assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void theFormInsideTasklistLogsInAgain() {
        var browser = Http.browser(port);
        var right = Map.of("username", "sam.sc", "password", "sam.sc");
        assertThat(browser.get("/camunda/api/engine/engine/").body()).isEqualTo("[{\"name\":\"default\"}]");

        assertThat(browser.postForm(WEB_APP_LOGIN, Map.of("username", "sam.sc", "password", "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.postForm(WEB_APP_LOGIN, right, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.postForm(WEB_APP_LOGIN, right).body())
                .contains("\"userId\":\"sam.sc\"", "\"tasklist\"")
                .doesNotContain("cockpit");
        assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void theFormInsideTasklistTellsNoNames() {
        var known = Http.browser(port).postForm(WEB_APP_LOGIN, Map.of("username", "theo.se", "password", "wrong"));
        var unknown = Http.browser(port).postForm(WEB_APP_LOGIN, Map.of("username", "nobody.x", "password", "wrong"));

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    @Test
    void ourPagesAllowNoScriptAndNoFrame() {
        var headers = Http.stranger(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
