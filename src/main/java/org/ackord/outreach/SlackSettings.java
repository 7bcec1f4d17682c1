package org.ackord.outreach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Slack's Web API.
 *
 * @param token of a bot ({@code xoxb-…}) that may write into the shared channels ({@code chat:write}); empty for no Slack
 * @param timeout for one message
 */
@ConfigurationProperties("ackord.slack")
record SlackSettings(
        @DefaultValue("https://slack.com/api") String baseUrl,
        @DefaultValue("") String token,
        @DefaultValue("10s") Duration timeout) {

    boolean isConnected() {
        return !token.isBlank();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SlackSettings[baseUrl=%s]".formatted(baseUrl);
    }
}
