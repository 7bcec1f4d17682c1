package org.ackord.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.portal.SignedLinks;
import org.ackord.postmortem.Postmortem.Stage;
import org.ackord.postmortem.Postmortem.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers read the words for them, once they are published, and nothing else. */
@RunningAckord
class LessonsPageTest {

    private final String key = "P-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private PostmortemRows rows;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Clock clock;

    @Test
    void isThereOnceThePostmortemIsPublished() {
        written("A disk was <full>.\nWe watch it now.");
        assertThat(opened(path()).statusCode()).isEqualTo(404);

        rows.publish(key, now());

        var page = opened(path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(Jsoup.parse(page.body()).text())
                .contains("A disk was <full>.", "We watch it now.")
                .doesNotContain("Internal", "erin", key);
    }

    @Test
    void isNotThereWithoutWordsForCustomers() {
        written(" ");
        rows.publish(key, now());

        assertThat(opened(path()).statusCode()).isEqualTo(404);
        assertThat(Http.user(port, "erin.se").get("/desk/postmortems/" + key).body())
                .doesNotContain("/lessons/");
    }

    @Test
    void ourPeopleFindItsAddressAndSpeakersOfGermanTheirWords() {
        written("A disk was full.");
        rows.publish(key, now());

        var desk = Jsoup.parse(
                Http.user(port, "erin.se").get("/desk/postmortems/" + key).body());
        assertThat(desk.select("a[href*=/lessons/]").attr("href")).isEqualTo(links.address(LessonsPage.PAGE, key));
        assertThat(Http.stranger(port).get(path(), "Accept-Language", "de").body())
                .contains("Was geschehen ist und was wir ändern", "lang=\"de\"");
    }

    @Test
    void aLinkOfAnotherPageOpensNothing() {
        written("A disk was full.");
        rows.publish(key, now());

        var status = URI.create(links.address("status", key)).getPath();
        assertThat(opened(status.replace("/status/", "/lessons/")).statusCode()).isEqualTo(404);
        assertThat(opened(path() + "x").statusCode()).isEqualTo(404);
    }

    private void written(String forCustomers) {
        var now = now();
        var empty = new Words("Internal timeline", "", "", "", "", "");
        rows.insert(new Postmortem(
                key, "Internal title", "erin.se", Stage.WRITING, now, now, empty, "", now, "erin.se", now, null, null));
        rows.write(key, new Words("Internal", "Internal", "Internal", "Internal", "Internal", forCustomers), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String path() {
        return URI.create(links.address(LessonsPage.PAGE, key)).getPath();
    }

    private HttpResponse<String> opened(String path) {
        return Http.stranger(port).get(path);
    }
}
