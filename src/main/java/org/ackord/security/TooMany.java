package org.ackord.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to a request too many (RFC 6585, section 4): 429, and when it is worth another try. */
final class TooMany {

    private static final byte[] PAGE = read("/pages/too-many.html");

    private TooMany() {}

    static void page(HttpServletResponse response, Duration wait) throws IOException {
        begin(response, wait);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE);
    }

    static void problem(HttpServletResponse response, Duration wait) throws IOException {
        begin(response, wait);
        Refusals.problem(response, HttpStatus.TOO_MANY_REQUESTS, "Try again in %d s".formatted(seconds(wait)));
    }

    private static void begin(HttpServletResponse response, Duration wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    static byte[] read(String resource) {
        try (InputStream in = TooMany.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing");
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
