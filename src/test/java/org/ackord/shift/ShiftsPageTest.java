package org.ackord.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of shifts. Theo is the only one of his team, and no other test has a task of his. */
@RunningAckord
class ShiftsPageTest {

    private static final ZoneId SUPPORT = ZoneId.of("America/New_York");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void theoHasNoPlan() {
        jdbc.sql("DELETE FROM absence WHERE user_id = 'theo.se'").update();
        jdbc.sql("DELETE FROM weekly_shift WHERE user_id = 'theo.se'").update();
    }

    @Test
    void everybodySeesWhoIsOnShift() {
        var page = page(loggedIn("sam.sc"));

        assertThat(page.select("tbody th").eachText()).anyMatch(text -> text.startsWith("Theo Tanaka"));
        assertThat(row(page, "Theo Tanaka")).contains("as support is open");
        assertThat(page.select("#others")).isEmpty();
    }

    @Test
    void aPersonIsAwayAndBack() {
        var theo = loggedIn("theo.se");

        assertThat(says(theo, "/absences", Map.of("from", local(0), "to", local(48))))
                .isEqualTo("Noted.");
        assertThat(row(page(theo), "Theo Tanaka"))
                .contains("Not on shift away, works again")
                .contains("Away ");
        assertThat(says(theo, "/back", Map.of())).isEqualTo("Welcome back.");
        assertThat(row(page(theo), "Theo Tanaka")).contains("as support is open");
        assertThat(says(theo, "/back", Map.of())).contains("Nothing was changed", "is not away");
    }

    @Test
    void anAbsenceThatHasNotBegunIsTakenBack() {
        var theo = loggedIn("theo.se");
        says(theo, "/absences", Map.of("from", local(24), "to", local(48)));

        var form = page(theo).select("section form[action$=/cancel]").first();

        assertThat(says(theo, form.attr("action").replace("/desk/shifts", ""), Map.of()))
                .isEqualTo("Taken back.");
        assertThat(row(page(theo), "Theo Tanaka")).contains("as support is open");
    }

    @Test
    void whatIsFaultyIsNamedAndStaysTyped() {
        var theo = loggedIn("theo.se");

        assertThat(says(theo, "/absences", Map.of("from", "soon", "to", local(1))))
                .contains("from", "is no date");
        assertThat(says(theo, "/absences", Map.of("from", local(2), "to", local(1))))
                .contains("to", "is not after");
        assertThat(says(theo, "/absences", Map.of("from", local(-3), "to", local(-1))))
                .contains("to", "has passed");

        theo.postForm("/desk/shifts/absences", fields(theo, Map.of("from", "soon", "to", local(1))));
        assertThat(page(theo).select("section [name=from]").first().attr("value"))
                .isEqualTo("soon");
    }

    @Test
    void nobodyPlansForOthersButLeads() {
        var theo = loggedIn("theo.se");
        var away = Map.of("user", "sam.sc", "from", local(24), "to", local(48));

        assertThat(says(theo, "/absences", away)).contains("only leads and managers");
        assertThat(says(theo, "/end", Map.of("user", "sam.sc"))).contains("only leads and managers");
        assertThat(says(theo, "/weekly", weekly("theo.se"))).contains("only leads and managers");
    }

    @Test
    void aLeadPlansAndTakesOutAShift() {
        var lou = loggedIn("lou.lead");

        assertThat(says(lou, "/weekly", weekly("theo.se"))).isEqualTo("The shift is planned.");
        assertThat(row(page(lou), "Theo Tanaka")).contains("Monday 22:00 to 06:00 (Europe/Berlin)");
        assertThat(says(lou, "/weekly", weekly("theo.se"))).contains("from", "another shift");
        assertThat(says(lou, "/weekly", weekly("crm"))).contains("user", "nobody who works on cases");

        var wrongZone = new HashMap<>(weekly("theo.se"));
        wrongZone.put("zone", "Mars/Olympus");
        assertThat(says(lou, "/weekly", wrongZone)).contains("zone", "is no time zone");

        var takeOut = page(lou).select("form[action$=/remove]").first().attr("action");
        assertThat(says(lou, takeOut.replace("/desk/shifts", ""), Map.of())).isEqualTo("The shift is taken out.");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThePage() {
        var theo = loggedIn("theo.se");

        assertThat(theo.postForm("/desk/shifts/back", Map.of()).statusCode()).isNotEqualTo(302);
    }

    private static Map<String, String> weekly(String user) {
        return Map.of("user", user, "weekday", "MONDAY", "begins", "22:00", "ends", "06:00", "zone", "Europe/Berlin");
    }

    /** So many hours from now, by the clock of support. */
    private String local(int hours) {
        var at = clock.instant().plus(Duration.ofHours(hours)).atZone(SUPPORT);
        return LocalDateTime.of(at.toLocalDate(), at.toLocalTime().withSecond(0).withNano(0))
                .toString();
    }

    private String says(Http browser, String path, Map<String, String> typed) {
        assertThat(browser.postForm("/desk/shifts" + path, fields(browser, typed))
                        .statusCode())
                .isEqualTo(302);
        return page(browser).select("p.note").text();
    }

    private static Map<String, String> fields(Http browser, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", browser.cookie("ACKORD-XSRF"));
        return fields;
    }

    private static String row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.text().startsWith(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Document page(Http browser) {
        var answer = browser.get("/desk/shifts");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Http loggedIn(String user) {
        var browser = Http.browser(port);
        browser.logIn(user, user);
        return browser;
    }
}
