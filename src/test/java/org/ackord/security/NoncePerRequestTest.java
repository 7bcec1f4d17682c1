package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
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
            Callable<HttpResponse<String>> open = () -> browser.get("/camunda/app/tasklist/default/");
            for (var page : pages.invokeAll(
                    IntStream.range(0, PAGES).mapToObj(i -> open).toList()))
                assertThat(page.get()).satisfies(NoncePerRequestTest::carriesTheNonceOfItsHeader);
        } finally {
            pages.shutdownNow();
        }
    }

    private static void carriesTheNonceOfItsHeader(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        var header = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(nonces(IN_PAGE, page.body())).isNotEmpty().isSubsetOf(nonces(IN_HEADER, header));
    }

    private static List<String> nonces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
