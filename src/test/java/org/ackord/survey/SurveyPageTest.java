package org.ackord.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ackord.portal.StatusLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SurveyPageTest extends SurveyFixture {

    @Autowired
    StatusLinks statusLinks;

    @Test
    void openingChangesNothingHoweverOften() {
        survey();
        var before = row();

        for (int i = 0; i < 100; i++) {
            assertThat(open(link() + "?score=1").statusCode()).isEqualTo(200);
            assertThat(send("HEAD", link() + "?csat=1", null, "").statusCode()).isEqualTo(200);
        }

        assertThat(row()).isEqualTo(before);
        assertThat(surveys.answerOf(caseKey)).isEmpty();
    }

    @Test
    void showsTheFormWithoutScriptOrForeignResource() {
        survey();

        var page = open(link()).body();

        assertThat(page)
                .contains(caseKey, "Backup &lt;fails&gt; at night", "very unhappy", "very happy", "maxlength=\"4000\"")
                .doesNotContain("<script", "style=", "http:", "https:", "checked", "no space left");
    }

    @Test
    void aScoreInTheLinkIsOnlyPreselected() {
        survey();

        assertThat(open(link() + "?score=4").body()).containsPattern("value=\"4\"\\s+checked=\"checked\"");
        assertThat(open(link() + "?score=9").body()).doesNotContain("checked");
        assertThat(open(link() + "?score=4&score=5").statusCode()).isEqualTo(200);
        assertThat(row().get("answered_at")).isNull();
    }

    @Test
    void recordsOneAnswer() {
        survey();

        var first = answer(link(), "4", "Fast.\r\nThank you \uD83D\uDE00 <script>alert(1)</script>");
        var second = answer(link(), "1", "Changed my mind");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Thank you");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("already answered", "Thank you");
        assertThat(open(link()).body()).contains("already answered");
        assertThat(surveys.answerOf(caseKey)).hasValueSatisfying(answer -> {
            assertThat(answer.csat()).isEqualTo(4);
            assertThat(answer.comment()).isEqualTo("Fast.\nThank you \uD83D\uDE00 <script>alert(1)</script>");
        });
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() throws Exception {
        survey();
        var link = link();
        var together = Executors.newFixedThreadPool(8);
        Callable<Integer> send = () -> answer(link, "2", "").statusCode();

        var sent = together.invokeAll(IntStream.range(0, 16).mapToObj(i -> send).toList());
        together.shutdown();

        var codes = new ArrayList<Integer>();
        for (var each : sent) codes.add(each.get());
        assertThat(codes).containsOnlyOnce(200);
        assertThat(codes.stream().filter(code -> code == 409)).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csat=0",
                "csat=6",
                "csat=-1",
                "csat=1e9",
                "csat=5+OR+1%3D1",
                "csat=",
                "",
                "csat=4&csat=5",
                "csat%5B%5D=4",
                "csat=null",
                "csat=%D9%A3",
                "csat=+4",
                "csat=%zz",
                "csat=4.0"
            })
    void showsAFormWithABadScoreAgain(String score) {
        survey();
        var before = row();

        var answer = form(link(), score + "&comment=" + encoded("My <b>words</b> stay"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"csat-fault\"", "Please choose one of the five", "My &lt;b&gt;words&lt;/b&gt; stay");
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void refusesACommentThatIsTooLongAndKeepsIt() {
        survey();
        var limit = "€".repeat(3998) + "\r\n!";

        var refused = answer(link(), "5", "x" + limit);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"comment-fault\"", "4,001", "€€€")
                .containsPattern("value=\"5\"[^>]*checked");
        assertThat(answer(link(), "5", limit).statusCode()).isEqualTo(200);
        assertThat(surveys.answerOf(caseKey).orElseThrow().comment()).hasSize(4000);
    }

    @Test
    void refusesACommentOfMegabytes() {
        survey();

        assertThat(answer(link(), "5", "x".repeat(1_000_000)).statusCode()).isEqualTo(400);
        assertThat(answer(link(), "5", "x".repeat(3_000_000)).statusCode()).isIn(400, 413);
        assertThat(row().get("answered_at")).isNull();
    }

    @Test
    void dropsWhatNobodyCanSee() {
        survey();

        assertThat(answer(link(), "5", "a\u0000b\u0007c\td ").statusCode()).isEqualTo(200);

        assertThat(surveys.answerOf(caseKey).orElseThrow().comment()).isEqualTo("abc\td");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void takesOnlyForms(String type) {
        survey();

        assertThat(send("POST", link(), type, "csat=5").statusCode()).isEqualTo(415);
        assertThat(row().get("answered_at")).isNull();
    }

    @Test
    void allAddressesThatOpenNothingLookTheSame() {
        survey();
        var status = URI.create(statusLinks.urlFor(caseKey)).getPath();
        var foreign = status.replace("/status/", "/survey/");
        var addresses = List.of(
                "/survey/x",
                "/survey/",
                "/survey",
                "/survey/" + "A".repeat(43),
                "/survey/" + "A".repeat(4096),
                "/survey/%C3%A4%20",
                "/survey/a/b",
                link().substring(0, link().length() - 1),
                link() + "A",
                foreign,
                link().replace("/survey/", "/status/"));

        var pages = addresses.stream().map(this::open).toList();

        var first = pages.get(0).body();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).statusCode()).as(addresses.get(i)).isEqualTo(404);
            assertThat(pages.get(i).body()).as(addresses.get(i)).isEqualTo(first);
        }
        assertThat(answer("/survey/x", "5", "").statusCode()).isEqualTo(404);
        assertThat(answer("/survey/x", "5", "").body()).isEqualTo(first);
    }

    @Test
    void saysThatTheSurveyIsOver() {
        survey();
        jdbc.sql("UPDATE survey SET expires_at = invited_at WHERE case_key = ?")
                .param(caseKey)
                .update();

        assertThat(open(link()).statusCode()).isEqualTo(410);
        var late = answer(link(), "5", "");

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("survey is over");
        assertThat(row().get("answered_at")).isNull();
    }

    @Test
    void saysThatTheCaseIsOpenAgain() {
        survey();
        caseIs("OPEN");

        var late = answer(link(), "5", "");

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("open again");
        assertThat(open(link()).statusCode()).isEqualTo(410);
        assertThat(row().get("answered_at")).isNull();
    }

    @Test
    void takesNoAnswerThatNobodyWaitsFor() {
        var process = survey();
        runtime.deleteProcessInstance(process.getId(), "the case goes on");

        var late = answer(link(), "5", "");

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(row().get("answered_at")).isNull();
        assertThat(surveys.answerOf(caseKey)).isEmpty();
    }

    @Test
    void guardsEveryPageByItsHeaders() {
        survey();
        var pages = List.of(
                open(link()), open("/survey/x"), open("/status/x"), answer(link(), "0", ""), answer(link(), "5", ""));

        assertThat(pages).extracting(HttpResponse::statusCode).containsExactly(200, 404, 404, 400, 200);
        for (var page : pages) {
            var headers = page.headers();
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe-inline", "script-src");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
    }
}
