package org.ackord.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do on the pages of retros, and see. */
@RunningAckord
class RetroPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Test
    void aLeadHoldsOneAndEverybodyReadsIt() {
        var key = RetroToHold.begun(jdbc, management);
        RetroToHold.gap(jdbc, key, "How to <b>move</b> a licence");
        var page = "/desk/retros/" + key;
        var lead = Http.browser(port);
        lead.logIn("lou.lead", "lou.lead");

        assertThat(page(lead, "/desk/retros").text()).contains(key, "to be held", "The next one is prepared on");
        assertThat(page(lead, page).text())
                .contains("A draft, not published yet", "C-1042", "Escalations: 1", "How to <b>move</b> a licence");
        var answers = new HashMap<>(Map.of("wentWell", "All VIPs knew.", "goBetter", "The queue."));
        answers.put("action.1.what", "Write it down");
        assertThat(form(lead, page + "/ready", answers).select("[role=alert]").text())
                .contains("action.1.owner", "action.1.due");
        answers.putAll(Map.of("action.1.owner", "emil.se", "action.1.kind", "CODE", "action.1.due", "2099-06-01"));
        var refused = form(lead, page + "/ready", answers);
        assertThat(refused.select("[role=alert]").text()).contains("remember");
        assertThat(refused.select("#wentWell").text()).isEqualTo("All VIPs knew.");
        answers.put("remember", "Look at the queue first.");
        assertThat(form(lead, page, answers).select("[role=status]").text()).isEqualTo("Saved.");
        assertThat(form(lead, page + "/ready", answers).select("[role=status]").text())
                .contains("Everybody can read it now");

        assertThat(Http.user(port, "emil.se").get(page).body())
                .contains("Look at the queue first.", "Write it down", "not yet");
        var owner = Jsoup.parse(Http.user(port, "pat.owner").get(page).body());
        assertThat(owner.text())
                .contains("C-1042", "Published", "Gaps of the documentation: ")
                .doesNotContain("a licence");
        assertThat(owner.select("a[href^=/desk/cases]")).isEmpty();
        assertThat(page(lead, page).select("a[href^=/desk/cases]").text()).contains("C-1042");
        assertThat(form(lead, page, answers).select("[role=alert]").text()).contains("published");
    }

    @Test
    void whoeverDoesNotLeadReadsTheDraftAndChangesNothing() {
        var page = "/desk/retros/" + RetroToHold.begun(jdbc, management);
        var engineer = Http.browser(port);
        engineer.logIn("emil.se", "emil.se");

        assertThat(page(engineer, page + "/edit").select("form")).isEmpty();
        assertThat(form(engineer, page, Map.of("wentWell", "I did."))
                        .select("[role=alert]")
                        .text())
                .contains("retro");
        assertThat(page(engineer, page).text()).doesNotContain("I did.");
    }

    @Test
    void isUnknownBeforeItsWeekIsOver() {
        assertThat(Http.user(port, "lou.lead")
                        .get("/desk/retros/" + RetroToHold.next(jdbc))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.user(port, "lou.lead").get("/desk/retros/R-1").statusCode())
                .isEqualTo(404);
    }

    private static Document page(Http browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** @return the page that follows */
    private static Document form(Http browser, String path, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", browser.cookie("ACKORD-XSRF"));
        var answer = browser.postForm(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return page(
                browser,
                URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath());
    }
}
