package org.ackord.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/** Addresses on the web that somebody is to open. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private Links() {}

    /** @return null where there is none */
    static @Nullable String checked(Faults faults, String field, @Nullable String url, int longest) {
        if (url == null || url.isBlank()) return null;
        var plain = url.strip();
        faults.add(plain.length() > longest, field, "is longer than " + longest + " characters");
        faults.add(!isOfTheWeb(plain), field, "is no address on the web, such as https://meet.example/42");
        return plain;
    }

    private static boolean isOfTheWeb(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && SCHEMES.contains(String.valueOf(uri.getScheme()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
