package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers to logins tell no names. That time tells none either is the work of {@code Logins.isPasswordOf}. */
@RunningAckord
class UnknownUsersTest {

    @LocalServerPort
    private int port;

    @Test
    void theFormAnswersThemLikeAWrongPassword() {
        var known = Http.browser(port);
        var unknown = Http.browser(port);

        assertAlike(unknown.logIn("nobody.here", "wrong"), known.logIn("theo.se", "wrong"));

        assertThat(withoutToken(unknown.get("/login?error"))).isEqualTo(withoutToken(known.get("/login?error")));
    }

    @Test
    void basicAnswersThemLikeAWrongPassword() {
        for (var path : List.of("/api/cases", "/engine-rest/task", "/desk/quarantine", "/actuator/prometheus"))
            assertAlike(basic("nobody.here", path), basic("theo.se", path));
    }

    private HttpResponse<String> basic(String name, String path) {
        return Http.user(port, name, "wrong").get(path);
    }

    private static void assertAlike(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isIn(302, 401);
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(headers(one)).isEqualTo(headers(other));
    }

    /** Cookies and ids of requests are new for everybody. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        headers.computeIfPresent(
                "set-cookie",
                (name, cookies) -> cookies.stream()
                        .map(cookie -> cookie.replaceFirst("=[^;]*", "="))
                        .toList());
        return headers;
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
