package org.ackord.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.regex.Pattern;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.correspondence.MailPreviews;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningAckord
class DemoMailsTest {

    @LocalServerPort
    private int port;

    @Test
    void everyMailIsListedInEachOfItsLanguages() {
        var page = Jsoup.parse(get("/demo/mails"), "http://demo");

        var links = page.select("main a").eachAttr("href");

        assertThat(links).contains("/demo/mails/answer?language=de", "/demo/mails/answer?language=en");
        assertThat(links).contains("/demo/mails/at-risk?language=en").doesNotContain("/demo/mails/at-risk?language=de");
        for (var link : links)
            assertThat(Http.stranger(port).get(link).statusCode()).as(link).isEqualTo(200);
    }

    @Test
    void aMailIsShownAsTextAndInASandboxAsHtml() {
        var page = Jsoup.parse(get("/demo/mails/survey-invitation?language=de"));

        assertThat(page.select("p.words").text()).isEqualTo("Wie zufrieden sind Sie mit uns? [C-1042]");
        assertThat(page.select("pre").text()).startsWith("Guten Tag, Anna Abel,");
        var frame = page.select("iframe");
        assertThat(frame.attr("sandbox")).isEmpty();
        assertThat(frame.hasAttr("sandbox")).isTrue();
        var html = Http.stranger(port).get(frame.attr("src"));
        assertThat(html.body()).contains("<html lang=\"de\"", "Meinung sagen");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'");
    }

    @Test
    void onlyLanguagesThatTheMailIsWrittenInAreOffered() {
        assertThat(Jsoup.parse(get("/demo/mails/at-risk")).select(".languages a"))
                .isEmpty();
        assertThat(Jsoup.parse(get("/demo/mails/answer")).select(".languages a").eachText())
                .containsExactly("de");
    }

    @Test
    void thePageRunsNoScriptAndStandsInNoFrame() {
        var headers = Http.stranger(port).get("/demo/mails").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "frame-src 'self'")
                .doesNotContain("script-src", "unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/mails/nothing",
                "/demo/mails/answer?language=fr",
                "/demo/mails/answer?language=..%2Fde",
                "/demo/mails/at-risk?language=de",
                "/demo/mails/nothing/html",
                "/demo/mails/words"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(Http.stranger(port).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void thereIsNoPreviewOutsideTheDemo() {
        var runner = new ApplicationContextRunner()
                .withBean(MailPreviews.class, () -> mock(MailPreviews.class))
                .withUserConfiguration(DemoMails.class);

        runner.withPropertyValues("spring.profiles.active=prod")
                .run(prod -> assertThat(prod.getBeansOfType(DemoMails.class)).isEmpty());
        runner.withPropertyValues("spring.profiles.active=demo")
                .run(demo -> assertThat(demo.getBeansOfType(DemoMails.class)).hasSize(1));
    }

    private String get(String path) {
        var answer = Http.stranger(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern(Pattern.compile("<script", Pattern.CASE_INSENSITIVE));
        return answer.body();
    }
}
