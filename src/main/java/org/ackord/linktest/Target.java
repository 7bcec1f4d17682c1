package org.ackord.linktest;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ackord.linktest.LinkResult.Verdict;

/**
 * An address that we would open: http or https, no password, and a host that means the same to everybody who reads it. Numbers
 * are addresses only in the one usual form (WHATWG URL, "ends in a number"): {@code 127.1} and {@code 0x7f000001} are refused.
 */
record Target(URI uri, String host) {

    private static final int LONGEST = 2000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> PROGRAMS =
            Set.of("tel", "sip", "sips", "callto", "skype", "msteams", "zoommtg", "webex", "facetime");

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    static Target of(String link) {
        if (link.length() > LONGEST) throw refused("is longer than %d characters".formatted(LONGEST));
        try {
            return of(new URI(link.strip()));
        } catch (URISyntaxException noAddress) {
            throw refused("is no proper address");
        }
    }

    /** @param location as a redirect says it, perhaps relative */
    Target redirectedTo(String location) {
        try {
            return of(uri.resolve(new URI(location)).toString());
        } catch (URISyntaxException noAddress) {
            throw refused("redirects to what is no proper address");
        }
    }

    private static Target of(URI uri) {
        var scheme = requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (PROGRAMS.contains(scheme)) throw new Unfit(Verdict.NEEDS_A_PERSON, "opens a program, not a page");
        if (!WEB.contains(scheme)) throw refused("does not begin with https:// or http://");
        if (uri.getRawUserInfo() != null
                || requireNonNullElse(uri.getRawAuthority(), "").contains("@"))
            throw refused("holds a user name or a password");
        var host = hostOf(uri);
        return new Target(plain(uri, scheme, host), host);
    }

    private static String hostOf(URI uri) {
        if (uri.getHost() == null) throw refused("names no host, or one that is not in plain letters");
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (host.startsWith("[") && !IPV6.matcher(host).matches()) throw refused("names an address with a zone");
        if (ENDS_IN_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches())
            throw refused("names an address in an unusual form");
        return host;
    }

    /** The same page, without fragment and final dot. */
    private static URI plain(URI uri, String scheme, String host) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var path = requireNonNullElse(uri.getRawPath(), "");
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(scheme + "://" + host + port + (path.isEmpty() ? "/" : path) + query);
    }

    private static Unfit refused(String reason) {
        return new Unfit(Verdict.REFUSED, reason);
    }
}
