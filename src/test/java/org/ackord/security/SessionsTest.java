package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningAckord
class SessionsTest {

    @LocalServerPort
    private int port;

    @Test
    void sessionCookiesAreForThisSiteAndNotForScripts() {
        var browser = Http.browser(port);

        var answer = browser.logIn("sam.sc", "sam.sc");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void loggingOutEndsTheSession() {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        var session = "JSESSIONID=" + browser.cookie("JSESSIONID");
        browser.get("/");
        assertThat(Http.stranger(port).post("/logout", "", "Cookie", session).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        var left = browser.postForm("/logout", Map.of("_csrf", browser.cookie("ACKORD-XSRF")));

        assertThat(left.headers().firstValue("Location")).hasValue("/login?logout");
        assertThat(Http.stranger(port)
                        .post("/camunda/api/engine/engine/default/task", "{}", "Cookie", session)
                        .statusCode())
                .isEqualTo(401);
    }
}
