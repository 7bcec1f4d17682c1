package org.ackord.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ackord.RunningAckord;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of Ann's that was resolved, and her browser. */
@RunningAckord
abstract class SurveyFixture {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/survey/\\S+)");

    final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Cases cases;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Surveys surveys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String caseKey = "";

    @BeforeEach
    void resolveACase() {
        BpmnAwareTests.init(engine);
        var said = new CustomerMessage(
                Address.of("from", "ann@northwind.example", "Ann Abbott"),
                "Backup <fails> at night",
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
        caseIs("RESOLVED");
    }

    @AfterEach
    void lookNoMore() {
        BpmnAwareTests.reset();
    }

    void caseIs(String status) {
        jdbc.sql("UPDATE support_case SET status = ? WHERE case_key = ?")
                .params(status, caseKey)
                .update();
    }

    ProcessInstance survey() {
        return survey("standard", false);
    }

    ProcessInstance survey(String tier, boolean silent) {
        return runtime.startProcessInstanceByKey(
                "satisfaction-survey", caseKey, Map.of("tier", tier, "silent", silent));
    }

    List<MessageView> mails() {
        return correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.kind() == MessageKind.SURVEY)
                .toList();
    }

    /** The path that the newest mail names. */
    String link() {
        var mails = mails();
        var found = LINK.matcher(mails.get(mails.size() - 1).text());
        if (!found.find()) throw new AssertionError("no link in " + mails);
        return found.group(1);
    }

    Map<String, Object> row() {
        return jdbc.sql("SELECT * FROM survey WHERE case_key = ?")
                .param(caseKey)
                .query()
                .singleRow();
    }

    HttpResponse<String> open(String path) {
        return send("GET", path, null, "");
    }

    HttpResponse<String> answer(String path, String csat, String comment) {
        return form(path, "csat=%s&comment=%s".formatted(encoded(csat), encoded(comment)));
    }

    HttpResponse<String> form(String path, String body) {
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) request.header("Content-Type", type);
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
