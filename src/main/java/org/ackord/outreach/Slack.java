package org.ackord.outreach;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ackord.outreach.SlackAnswer.Busy;
import org.ackord.outreach.SlackAnswer.Posted;
import org.ackord.outreach.SlackAnswer.Refused;
import org.ackord.outreach.SlackAnswer.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Posts into channels by {@code chat.postMessage} of Slack's Web API, and tells apart what may go better later. */
@Component
class Slack {

    private static final int TOO_MANY = 429;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** Errors of Slack's own, by its documentation of the method; all others say that something is wrong with the call. */
    private static final Set<String> PASSING =
            Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable", "team_added_to_org");

    private final SlackSettings settings;
    private final RestClient http;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Body(boolean ok, @Nullable String error) {}

    Slack(SlackSettings settings) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.baseUrl())
                .build();
    }

    boolean isConnected() {
        return settings.isConnected();
    }

    SlackAnswer post(String channel, String text) {
        try {
            return http.post()
                    .uri("/chat.postMessage")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + settings.token())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("channel", channel, "text", escaped(text), "mrkdwn", false, "unfurl_links", false))
                    .exchangeForRequiredValue((request, response) -> answer(response));
        } catch (RestClientException broken) {
            return new Trouble("Slack gives no answer");
        }
    }

    private static SlackAnswer answer(ConvertibleClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.value() == TOO_MANY) return busy(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        if (status.is5xxServerError()) return new Trouble("Slack answers " + status.value());
        if (!status.is2xxSuccessful()) return new Refused("Slack answers " + status.value());
        var body = response.bodyTo(Body.class);
        if (body == null) return new Trouble("Slack says nothing");
        return body.ok() ? new Posted() : failed(String.valueOf(body.error()));
    }

    private static SlackAnswer failed(String error) {
        if (error.equals("ratelimited") || error.equals("rate_limited")) return new Busy(USUAL_WAIT);
        var reason = "Slack says " + error.replaceAll("[^a-z0-9_]", "?").substring(0, Math.min(60, error.length()));
        return PASSING.contains(error) ? new Trouble(reason) : new Refused(reason);
    }

    /** RFC 9110 §10.2.3, in seconds as Slack gives it. Whoever has to be reached now cannot wait for an hour. */
    private static SlackAnswer busy(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.strip().matches("\\d{1,6}")) return new Busy(USUAL_WAIT);
        var wait = Duration.ofSeconds(Long.parseLong(retryAfter.strip()) + 1);
        return wait.compareTo(LONGEST_WAIT) > 0 ? new Refused("Slack is busy for too long") : new Busy(wait);
    }

    /** Slack reads these three as its own markup, {@code <!channel>} for one. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
