package org.ackord.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which staff find cases. */
@RunningAckord
class CasesPageTest {

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    private Http browser = Http.stranger(0);

    @BeforeEach
    void logIn() {
        browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
    }

    @Test
    void aCaseIsFoundByKeyAndByWordWithWhatIsDueAndItsTask() {
        var key = open("<b>" + word);

        for (var asked : new String[] {word, key, key.toLowerCase() + " " + word}) {
            var row = page("?q=" + asked.replace(" ", "+")).select("tbody tr");
            assertThat(row.eachText()).as(asked).anyMatch(text -> text.contains(key));
        }
        var row = page("?q=" + word).select("tbody tr").first();
        assertThat(row.text()).contains("<b>" + word, "Northwind", "standard", "open", "Acknowledge: due ");
        assertThat(row.select("a.task").attr("href")).matches("/camunda/app/tasklist/default/#/\\?task=[\\w-]+");
    }

    @Test
    void choicesNarrowDownAndStayChosen() {
        open(word);

        assertThat(page("?status=closed&q=" + word).select("tbody tr")).isEmpty();
        var found = page("?status=open&tier=standard&q=" + word);
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select("[name=status] [selected]").attr("value")).isEqualTo("open");
        assertThat(found.select("[name=q]").attr("value")).isEqualTo(word);
    }

    @Test
    void manyCasesComePageByPage() {
        for (int i = 0; i < 26; i++) open(word);

        var first = page("?q=" + word);
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("[role=status]").text()).contains("26 cases");
        var older = first.select(".pages a").attr("href");
        assertThat(page(older.replace("/desk/cases", "")).select("tbody tr")).hasSize(1);
    }

    @Test
    void whatIsNoChoiceIsLeftOut() {
        open(word);

        assertThat(page("?status=nonsense&tier=x&page=-3&q=" + word).select("tbody tr"))
                .hasSize(1);
        assertThat(page("?q=" + "x".repeat(500)).select("tbody tr")).isEmpty();
    }

    private Document page(String query) {
        var answer = browser.get("/desk/cases" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String open(String subject) {
        return OpenedCase.key(port, Map.of("subject", subject));
    }
}
