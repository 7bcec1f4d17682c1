package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "quarantine.",
            "shifts.state.",
            "actions.kind.",
            "retro.stage.",
            "retro.party.");

    @LocalServerPort
    private int port;

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        assertThat(words("messages_de.properties").keySet())
                .isEqualTo(words("messages.properties").keySet());
    }

    @Test
    void everyWordIsUsed() throws IOException {
        var used = sources();
        assertThat(words("messages.properties").keySet().stream()
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
        "sam.sc, /desk/retros"
    })
    void aGermanBrowserGetsGermanAlone(String user, String path) throws IOException {
        var key = OpenedCase.key(port, Map.of());
        var address = path.endsWith("key=") ? path + key : path;

        var german = Http.user(port, user).get(address, "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");

        assertThat(german.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(german.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(german.body()).doesNotContain("??");
        assertThat(englishIn(page.body().wholeText())).isEmpty();
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

    /** Sentences of the English words that stand in a German page. */
    private static Stream<String> englishIn(String text) throws IOException {
        var german = words("messages_de.properties");
        return words("messages.properties").entrySet().stream()
                .filter(entry -> !entry.getValue().equals(german.get(entry.getKey())))
                .map(entry -> String.valueOf(entry.getValue()))
                .filter(value -> value.length() > 12 && !value.contains("{"))
                .filter(text::contains);
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = InterfaceLanguagesTest.class.getResourceAsStream("/" + file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
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
