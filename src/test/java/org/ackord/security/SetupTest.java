package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.engine.Accounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody may use Camunda's set-up, which makes administrators for strangers. The path is sent as it stands here. */
@RunningAckord
class SetupTest {

    private static final String BODY =
            "{\"profile\":{\"id\":\"evil\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"\"},"
                    + "\"credentials\":{\"password\":\"evil\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda;x=y/api/admin/setup/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/./admin/setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/../admin/setup/default/user/create",
                "/camunda/api/admin/setup%00/default/user/create",
                "/camunda/api/admin\\setup/default/user/create"
            })
    void nobodyUsesTheSetUp(String path) throws IOException {
        assertThat(status(path, "")).isIn(400, 401, 403, 404);
        assertThat(status(path, "Cookie: " + adminCookies() + "\r\n")).isIn(400, 401, 403, 404);
        assertThat(accounts.find("evil")).isEmpty();
    }

    private String adminCookies() {
        var browser = Http.browser(port);
        browser.logIn("admin", "admin");
        return "JSESSIONID=" + browser.cookie("JSESSIONID");
    }

    private int status(String path, String header) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s"
                            .formatted(path, port, header)
                    + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s".formatted(BODY.length(), BODY);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
