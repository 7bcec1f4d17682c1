package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.engine.Facts;
import org.ackord.engine.Tasks;
import org.ackord.engine.TimeTravel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages are in English, and in German for browsers that ask for it. */
@RunningAckord
class InterfaceLanguagesTest {

    /** What the rest of the key is comes from an enumeration. */
    private static final Set<String> BY_VALUE = Set.of(
            "case.status.",
            "promise.",
            "bulk.kind.",
            "bulk.state.",
            "bulk.over.",
            "quarantine.",
            "shifts.state.",
            "incident.state.",
            "incident.kind.",
            "incident.told.",
            "postmortem.stage.",
            "models.why.",
            "models.refusal.",
            "actions.kind.",
            "retro.stage.",
            "retro.party.");

    private static final Map<String, String> WRITTEN = Map.of(
            "ready", "true",
            "timeline", "X",
            "causes", "X",
            "wentWell", "X",
            "wentBadly", "X",
            "toChange", "X",
            "action.1.what", "X",
            "action.1.kind", "DOCUMENTATION",
            "action.1.owner", "emil.se",
            "action.1.due", "2099-06-12");

    @LocalServerPort
    private int port;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Tasks tasks;

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        assertThat(GermanPage.words("messages_de.properties").keySet())
                .isEqualTo(GermanPage.words("messages.properties").keySet());
    }

    @Test
    void everyWordIsUsed() throws IOException {
        var used = sources();
        assertThat(GermanPage.words("messages.properties").keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> BY_VALUE.stream().noneMatch(key::startsWith))
                        .filter(key -> !used.contains(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sam.sc, /login",
        "sam.sc, /desk/cases",
        "sam.sc, /desk/cases?q=nosuchwordanywhere",
        "sam.sc, /desk/cases/actions?kind=assign&target=erin.se&key=",
        "sam.sc, /desk/shifts",
        "lou.lead, /desk/shifts",
        "sam.sc, /desk/quarantine",
        "sam.sc, /desk/quarantine?state=dropped",
        "pat.owner, /desk/models",
        "sam.sc, /desk/incidents",
        "sam.sc, /desk/postmortems",
        "lou.lead, /desk/postmortems",
        "sam.sc, /desk/retros"
    })
    void aGermanBrowserGetsGermanAlone(String user, String path) throws IOException {
        var key = OpenedCase.key(port, Map.of());
        var address = path.endsWith("key=") ? path + key : path;

        assertThat(GermanPage.get(Http.user(port, user), address).title()).endsWith("· Ackord");
    }

    @Test
    void anIncidentIsInGermanWhileItLastsAndWhenItIsOver() {
        var lead = lead();
        var key = OpenedCase.key(port, Map.of("product", "backup"));
        OpenedCase.key(port, Map.of("product", "backup"));
        var said = Map.of("severity", "S2", "service", "backup", "title", "X", "text", "X", "cases", key);
        var incident = post(lead, "/desk/incidents", said);
        var next =
                LocalDateTime.ofInstant(time.now(), ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES);

        assertThat(GermanPage.get(lead, incident).text()).contains("Gemeldet. Die Kunden");
        post(lead, incident + "/updates", Map.of("text", "X", "nextUpdateBy", next.toString()));
        time.awaitDueJobs();
        assertThat(GermanPage.get(lead, incident).text())
                .contains("Die Nachricht ist unterwegs.", "Nachricht 1 von lou.lead", "1 Fall", "Mail verschickt")
                .contains("Vielleicht auch diese");
        assertThat(GermanPage.get(lead, "/desk/incidents?case=" + key).text()).contains("dauert an", "Fall " + key);
        post(lead, incident + "/resolve", Map.of("text", "X"));
        assertThat(GermanPage.get(lead, incident).text()).contains("behoben");
    }

    @Test
    void aPostmortemIsInGermanWhileItIsWrittenAndWhenItIsPublished() {
        var lead = lead();
        var postmortem = post(lead, "/desk/postmortems", Map.of("title", "X", "owner", "lena.se"));

        assertThat(GermanPage.get(lead, postmortem).text()).contains("Ein Entwurf, noch nicht veröffentlicht.");
        post(lead, postmortem + "/ready", Map.of("ready", "true", "causes", "X"));
        assertThat(GermanPage.get(lead, postmortem + "/edit").text()).contains("Das ist zuerst zu berichtigen.");
        post(lead, postmortem + "/ready", WRITTEN);
        assertThat(GermanPage.get(lead, postmortem + "/edit").text()).contains("wird durchgesehen");
        var key = postmortem.substring(postmortem.lastIndexOf('/') + 1);
        tasks.complete(key, "Task_ReviewPostmortem", "lou.lead", new Facts().with("accepted", true));
        time.awaitDueJobs();
        assertThat(GermanPage.get(lead, postmortem).text()).contains("Veröffentlicht", "Dokumentation", "noch nicht");
        assertThat(GermanPage.get(lead, "/desk/postmortems").text()).contains("veröffentlicht, Maßnahmen laufen");
    }

    @ParameterizedTest
    @CsvSource({"duplicate, Es ist der Fall selbst.", "link, Es ist der Fall selbst.", "product, Das Produkt wird Audit"
    })
    void aPreviewOfManyCasesSaysInGermanWhatWillHappen(String kind, String words) {
        var key = OpenedCase.key(port, Map.of("product", "backup"));
        var target = kind.equals("product") ? "audit" : key;

        assertThat(GermanPage.get(
                                Http.user(port, "sam.sc"),
                                "/desk/cases/actions?kind=%s&target=%s&key=%s".formatted(kind, target, key))
                        .text())
                .contains(words);
    }

    private Http lead() {
        var browser = Http.browser(port);
        browser.logIn("lou.lead", "lou.lead");
        return browser;
    }

    /** @return where it leads to */
    private static String post(Http browser, String path, Map<String, String> fields) {
        var answer =
                browser.postForm(path, fields, "X-ACKORD-XSRF", browser.cookie("ACKORD-XSRF"), "Accept-Language", "de");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    void anyOtherBrowserGetsEnglish() {
        for (var language : List.of("fr", "en-GB", "tlh"))
            assertThat(Http.user(port, "sam.sc")
                            .get("/desk/cases", "Accept-Language", language)
                            .body())
                    .as(language)
                    .contains("<html lang=\"en\">")
                    .contains("Words of key, subject, text or customer");
    }

    private static String sources() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"));
                var classes = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, classes)
                    .filter(Files::isRegularFile)
                    .map(InterfaceLanguagesTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
