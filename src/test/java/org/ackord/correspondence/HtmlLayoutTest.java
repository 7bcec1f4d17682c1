package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlLayoutTest {

    private final HtmlLayout layout = MailTextsFixture.builtIn().layout;

    @Test
    void tellsOurAnswersFromTheCustomersWordsByAColourThatIsNotRed() {
        var html = html("> Does it print?\nYes, since noon.\n\n> In colour?\nNot yet.\n\n-- \nErin");

        assertThat(html.select("p[style*=#0b4f8a]").eachText()).containsExactly("Yes, since noon.", "Not yet.");
        assertThat(html.select("td[style*=border-left]").eachText()).containsExactly("Does it print?", "In colour?");
        assertThat(html.select("p[style*=13px]").eachText()).containsExactly("Erin");
    }

    @Test
    void writesInPlainColourWhereThereIsNothingToTellApart() {
        assertThat(html("Yes, since noon.").select("[style*=#0b4f8a]")).isEmpty();
    }

    @Test
    void escapesWhatPeopleWriteAndKeepsLinksAlive() {
        var html = html("<script>alert(1)</script> & ${7*7}\nsee https://desk.example/?a=1&b=\"x\".");

        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("p").text())
                .isEqualTo("<script>alert(1)</script> & ${7*7} see https://desk.example/?a=1&b=\"x\".");
        assertThat(html.select("a").attr("href")).isEqualTo("https://desk.example/?a=1&b=");
    }

    private Document html(String text) {
        return Jsoup.parse(layout.html("en", "Printer broken", text));
    }
}
