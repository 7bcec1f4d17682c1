package org.ackord.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.Http;
import org.ackord.portal.StatusLinks;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Whoever knows the address of a customer's page may open it: so it stands in no log, goes nowhere and tells nothing when wrong. */
@ExtendWith(OutputCaptureExtension.class)
class SecretAddressesTest extends SurveyFixture {

    @Autowired
    private StatusLinks statusLinks;

    @Autowired
    private ServletWebServerApplicationContext context;

    @Value("${server.tomcat.accesslog.condition-unless}")
    private String condition;

    private final AccessLog accessLog = new AccessLog();

    @BeforeEach
    void writeAnAccessLog() {
        accessLog.setPattern("combined");
        accessLog.setConditionUnless(condition);
        tomcat().addValve(accessLog);
        survey();
    }

    @AfterEach
    void writeNoMore() {
        tomcat().removeValve(accessLog);
    }

    @Test
    void noLogHoldsOneAndNoBrowserPassesItOn(CapturedOutput log) {
        var status = URI.create(statusLinks.urlFor(caseKey)).getPath();
        var link = link();

        var pages = List.of(
                open(status),
                open(status + "x"),
                send("POST", status, "text/plain", "x"),
                open(link + "?score=4"),
                open(link + "?score=x%00"),
                answer(link, "9", ""),
                send("POST", link, "application/json", "{}"),
                answer(link, "5", "Fine"),
                answer(link, "5", "Fine"),
                open(link + "/x"));
        Http.stranger(port).get("/login?a=control");

        assertThat(pages).extracting(HttpResponse::statusCode).contains(200, 400, 404, 405, 409, 415);
        assertThat(pages)
                .extracting(page -> page.headers().firstValue("Referrer-Policy").orElse(""))
                .containsOnly("no-referrer");
        await().until(() -> accessLog.lines.stream().anyMatch(line -> line.contains("/login?a=control")));
        for (var token : List.of(tokenOf(status), tokenOf(link))) {
            assertThat(log.getAll()).doesNotContain(token);
            assertThat(accessLog.lines).noneMatch(line -> line.contains(token));
        }
    }

    @Test
    void allThatOpenNothingAnswerAlikeToTheLastHeader() {
        var status = URI.create(statusLinks.urlFor(caseKey)).getPath();
        var link = link();
        var longAgo = statusOfCaseClosedLongAgo(status);
        var addresses = List.of(
                "/survey/x",
                link.substring(0, link.length() - 1) + "_",
                link.replace("/survey/", "/status/"),
                status.replace("/status/", "/survey/"),
                status.substring(0, status.length() - 2) + "AA",
                "/status/x",
                longAgo);

        var answers = addresses.stream().map(this::open).toList();

        var first = answers.get(0);
        assertThat(first.statusCode()).isEqualTo(404);
        for (int i = 1; i < answers.size(); i++) {
            assertThat(answers.get(i).statusCode()).as(addresses.get(i)).isEqualTo(404);
            assertThat(answers.get(i).body()).as(addresses.get(i)).isEqualTo(first.body());
            assertThat(headers(answers.get(i))).as(addresses.get(i)).isEqualTo(headers(first));
        }
    }

    private String statusOfCaseClosedLongAgo(String status) {
        assertThat(open(status).statusCode()).isEqualTo(200);
        jdbc.sql("UPDATE support_case SET status = 'CLOSED', closed_at = '2001-01-01 00:00:00' WHERE case_key = ?")
                .param(caseKey)
                .update();
        return status;
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    private static String tokenOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Pipeline tomcat() {
        return ((TomcatWebServer) context.getWebServer())
                .getTomcat()
                .getEngine()
                .getPipeline();
    }

    private static final class AccessLog extends AbstractAccessLogValve {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            super.invoke(request, response);
            log(request, response, 0);
        }

        @Override
        protected void log(CharArrayWriter line) {
            lines.add(line.toString());
        }
    }
}
