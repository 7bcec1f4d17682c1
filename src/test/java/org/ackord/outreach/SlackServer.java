package org.ackord.outreach;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Slack, as far as its Web API goes; what it answers each test says. */
@TestConfiguration(proxyBeanMethods = false)
public class SlackServer {

    @Bean(destroyMethod = "stop")
    WireMockServer slackServer() {
        var server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar slackSettingsOfTheTest(WireMockServer slackServer) {
        return settings -> {
            settings.add("ackord.slack.base-url", () -> slackServer.baseUrl() + "/api");
            settings.add("ackord.slack.token", () -> "xoxb-of-the-test");
        };
    }
}
