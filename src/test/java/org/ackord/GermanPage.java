package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of ours as a German browser gets it. */
public final class GermanPage {

    private GermanPage() {}

    /** @return the page, which says nothing in English */
    public static Document get(Http browser, String path) {
        var german = browser.get(path, "Accept-Language", "de-AT,de;q=0.9,en;q=0.5");

        assertThat(german.statusCode()).as(path).isEqualTo(200);
        var page = Jsoup.parse(german.body());
        assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("de");
        assertThat(german.body()).doesNotContain("??");
        assertThat(englishIn(page.body().wholeText())).as(path).isEmpty();
        return page;
    }

    /** Sentences of the English words that stand in a German page. */
    private static Stream<String> englishIn(String text) {
        var german = words("messages_de.properties");
        return words("messages.properties").entrySet().stream()
                .filter(entry -> !entry.getValue().equals(german.get(entry.getKey())))
                .map(entry -> String.valueOf(entry.getValue()))
                .filter(value -> value.length() > 12 && value.contains(" ") && !value.contains("{"))
                .filter(text::contains);
    }

    static Properties words(String file) {
        var words = new Properties();
        try (var in = GermanPage.class.getResourceAsStream("/" + file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return words;
    }
}
