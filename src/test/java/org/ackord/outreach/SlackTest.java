package org.ackord.outreach;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.ackord.outreach.SlackAnswer.Busy;
import org.ackord.outreach.SlackAnswer.Posted;
import org.ackord.outreach.SlackAnswer.Refused;
import org.ackord.outreach.SlackAnswer.Trouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTest {

    private static final WireMockServer SERVER =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    private Slack slack = new Slack(new SlackSettings("http://127.0.0.1:1/api", "", Duration.ofSeconds(1)));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void connect() {
        SERVER.resetAll();
        slack = new Slack(new SlackSettings(SERVER.baseUrl() + "/api", "xoxb-1", Duration.ofMillis(700)));
    }

    @Test
    void postsPlainWords() {
        answers(okJson("{\"ok\":true,\"ts\":\"1.2\",\"channel\":\"C1\"}"));

        assertThat(slack.post("C1", "Hello <!channel> & *all*")).isEqualTo(new Posted());

        SERVER.verify(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                .withHeader("Authorization", equalTo("Bearer xoxb-1"))
                .withRequestBody(equalToJson("{\"channel\":\"C1\",\"text\":\"Hello &lt;!channel&gt; &amp; *all*\","
                        + "\"mrkdwn\":false,\"unfurl_links\":false}")));
    }

    @Test
    void waitsAsLongAsSlackSays() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "30"));

        assertThat(slack.post("C1", "Hello")).isEqualTo(new Busy(Duration.ofSeconds(31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void waitsAWhileWhenSlackDoesNotSay(String retryAfter) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", retryAfter));

        assertThat(slack.post("C1", "Hello")).isEqualTo(new Busy(Duration.ofSeconds(30)));
    }

    @Test
    void doesNotWaitForAnHour() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void tellsWhatPasses(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"%s\"}".formatted(error)));

        assertThat(slack.post("C1", "Hello")).isEqualTo(new Trouble("Slack says " + error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"channel_not_found", "not_in_channel", "is_archived", "invalid_auth", "token_revoked", "newer"})
    void tellsWhatDoesNotPass(String error) {
        answers(okJson("{\"ok\":false,\"error\":\"%s\"}".formatted(error)));

        assertThat(slack.post("C1", "Hello")).isEqualTo(new Refused("Slack says " + error));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void isInTroubleWithA5xx(int status) {
        answers(aResponse().withStatus(status).withBody("<html>"));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Trouble.class);
    }

    @Test
    void takesA4xxForGood() {
        answers(aResponse().withStatus(404));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isInTroubleWhenTheConnectionBreaks(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Trouble.class);
    }

    @Test
    void isInTroubleWhenSlackIsSilent() {
        answers(okJson("{\"ok\":true}").withFixedDelay(3000));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Trouble.class);
    }

    @Test
    void isInTroubleWithAnAnswerThatIsNoJson() {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody("<html>"));

        assertThat(slack.post("C1", "Hello")).isInstanceOf(Trouble.class);
    }

    @Test
    void keepsItsTokenToItself() {
        assertThat(new SlackSettings("https://slack.com/api", "xoxb-1", Duration.ofSeconds(1)).toString())
                .doesNotContain("xoxb");
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlEqualTo("/api/chat.postMessage")).willReturn(answer));
    }
}
