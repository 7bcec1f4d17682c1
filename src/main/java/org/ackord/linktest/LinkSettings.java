package org.ackord.linktest;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How links are tested.
 *
 * @param timeout for one test in all, with its redirects
 * @param allowedHosts names of hosts that may have addresses which are not public, such as a company's own meeting server
 */
@ConfigurationProperties("ackord.link-test")
record LinkSettings(
        @DefaultValue("10s") Duration timeout, @DefaultValue Set<String> allowedHosts) {

    LinkSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
