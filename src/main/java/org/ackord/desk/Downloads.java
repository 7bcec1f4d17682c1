package org.ackord.desk;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The headers of what strangers have sent: to be saved and never shown here (RFC 6266), nothing to be guessed about it, and
 * without power if a browser shows it all the same.
 */
final class Downloads {

    static final String POWERLESS = "sandbox; default-src 'none'";

    /** Any other type would tell a browser, or a program behind it, to do something. */
    private static final Set<String> TOLD = Set.of(
            "application/pdf", "image/gif", "image/jpeg", "image/png", "image/webp", "text/plain", "message/rfc822");

    private Downloads() {}

    static HttpHeaders headers(String name, String mediaType) {
        var headers =
                guarded(TOLD.contains(mediaType) ? MediaType.valueOf(mediaType) : MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        return headers;
    }

    static HttpHeaders guarded(MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", POWERLESS);
        return headers;
    }
}
