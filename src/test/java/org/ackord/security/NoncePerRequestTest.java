package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningAckord
class NoncePerRequestTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int PAGES = 200;

    @LocalServerPort
    int port;

    @Test
    void everyPageCarriesTheNonceOfItsOwnHeader() throws Exception {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        var pages = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> matches = () -> matches(browser);
            for (var page : pages.invokeAll(
                    IntStream.range(0, PAGES).mapToObj(i -> matches).toList()))
                assertThat(page.get()).isTrue();
        } finally {
            pages.shutdownNow();
        }
    }

    private static boolean matches(Http browser) {
        var answer = browser.get("/camunda/app/tasklist/default/");
        var header = answer.headers().firstValue("Content-Security-Policy").orElse("");
        var allowed =
                IN_HEADER.matcher(header).results().map(found -> found.group(1)).toList();
        var carried = IN_PAGE.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        return !carried.isEmpty() && allowed.containsAll(carried);
    }
}
