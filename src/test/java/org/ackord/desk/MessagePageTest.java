package org.ackord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came by a real mail, as staff can see and save it. */
@RunningAckord
class MessagePageTest {

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    private JsonNode about;

    private JsonNode message;

    @BeforeEach
    void aMailHasComeIn() {
        about = new MailWithFiles(port, smtp).send();
        message = about.at("/messages/0");
    }

    @Test
    void theCaseTellsWhatCameWithAMessage() {
        assertThat(message.at("/html").asBoolean()).isTrue();
        assertThat(message.at("/replyTo").asText()).isEqualTo("someone.else@evil.example");
        assertThat(texts(message.at("/questions")))
                .containsExactly("Why does it stop?", "Since when does it need a key, and where do I get one?");
        assertThat(message.at("/attachments").findValuesAsText("name"))
                .containsExactly("logo.png", "fake.png", "Größe _x_.html", "report.pdf", "invoice.pdf.exe");
        assertThat(message.at("/attachments").findValuesAsText("state"))
                .containsExactly("STORED", "STORED", "STORED", "STORED", "BLOCKED");
        assertThat(message.at("/attachments/3/size").asInt()).isEqualTo(9);
        assertThat(message.at("/attachments/4/reason").asText()).contains("harm");
    }

    @Test
    void anAttachmentIsSavedAndNeverShown() {
        var answer = sam().get(attachment(2));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().strip()).isEqualTo("<script>alert(1)</script>");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Gr%C3%B6%C3%9Fe%20_x_.html");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(header(answer, "Cache-Control")).contains("no-store", "private");
        assertThat(header(sam().get(attachment(3)), "Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void anAttachmentIsHadOnlyByItsOwnCase() {
        var other = new MailWithFiles(port, smtp).send().at("/key").asText();
        var id = message.at("/attachments/3/id").asText();

        assertThat(sam().get("/api/cases/%s/attachments/%s".formatted(other, id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(sam().get("/api/cases/C-0/attachments/" + id).statusCode()).isEqualTo(404);
        assertThat(sam().get("/api/cases/%s/attachments/..%%2F..%%2Fx".formatted(key()))
                        .statusCode())
                .isBetween(400, 404);
        assertThat(Http.stranger(port).get(attachment(3)).statusCode()).isEqualTo(401);
        assertThat(Http.user(port, "pat.owner").get(attachment(3)).statusCode()).isEqualTo(403);
    }

    @Test
    void aWithheldFileIsGone() {
        assertThat(sam().get(attachment(4)).statusCode()).isEqualTo(410);
    }

    @Test
    void thePageAlwaysNamesTheRealSender() {
        var answer = sam().get(page());
        var shown = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown.text()).contains("Ann (the boss) <ann@northwind.example>", "someone.else@evil.example");
        assertThat(shown.select(".files a").eachText()).contains("Größe _x_.html", "report.pdf");
        assertThat(shown.select(".files del").eachText()).containsExactly("invoice.pdf.exe");
        assertThat(shown.select("iframe").attr("sandbox")).doesNotContain("allow-scripts", "allow-forms");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void theFrameHoldsNothingThatRunsOrLoadsFromElsewhere() {
        var answer = sam().get(page() + "/content");
        var shown = Jsoup.parse(answer.body());

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts", "script-src")
                .contains("default-src 'none'", "img-src 'self' data:", "style-src 'unsafe-inline'");
        assertThat(shown.select("script, [onclick]")).isEmpty();
        assertThat(shown.select("img").eachAttr("src")).containsExactly(page() + "/inline/" + id(0));
        assertThat(shown.select(".elsewhere").eachText()).containsExactly("Picture not loaded: Chart of last week");
        assertThat(shown.select("a").attr("rel")).contains("noopener", "noreferrer", "nofollow");
    }

    @Test
    void aPictureIsShownOnlyWhenItIsOne() {
        var picture = sam().get(page() + "/inline/" + id(0));
        var fake = sam().get(page() + "/inline/" + id(1));

        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(picture.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(header(fake, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(fake, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void theOriginalIsForOurOwnPeople() {
        var original = sam().get(page() + "/original");

        assertThat(original.body()).contains("<script>document.title", "invoice.pdf.exe");
        assertThat(header(original, "Content-Disposition"))
                .startsWith("attachment;")
                .contains(key() + ".eml");
        assertThat(header(original, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Http.user(port, "crm").get(page() + "/original").statusCode())
                .isEqualTo(403);
        assertThat(sam().get("/desk/messages/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionOfTasklistOpensThePage() {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");

        assertThat(browser.get(page()).statusCode()).isEqualTo(200);
        assertThat(browser.get(attachment(3)).statusCode()).isEqualTo(200);
    }

    private String page() {
        return "/desk/messages/" + message.at("/id").asText();
    }

    private String attachment(int place) {
        return "/api/cases/%s/attachments/%s".formatted(key(), id(place));
    }

    private String id(int place) {
        return message.at("/attachments/%d/id".formatted(place)).asText();
    }

    private String key() {
        return about.at("/key").asText();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
