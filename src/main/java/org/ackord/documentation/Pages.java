package org.ackord.documentation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/** The addresses of pages of the documentation, one a line. */
final class Pages {

    private static final int MOST = 10;
    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Pages() {}

    static @Nullable String read(Faults faults, @Nullable String typed) {
        if (typed == null) return null;
        var pages =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        faults.add(
                        !pages.stream().allMatch(Pages::isAddress),
                        "pages",
                        "holds what is no web address; write one https://… a line")
                .add(
                        pages.size() > MOST || typed.length() > LONGEST,
                        "pages",
                        "is more than %d addresses or %d characters".formatted(MOST, LONGEST));
        return String.join("\n", pages);
    }

    private static boolean isAddress(String page) {
        try {
            var address = new URI(page);
            return address.getHost() != null
                    && SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
