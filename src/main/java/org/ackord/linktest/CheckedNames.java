package org.ackord.linktest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names and literal addresses, each time a connection is made, and lets through only what is public. The client
 * connects to what this answers and looks nothing up again, so a name cannot change between check and connection.
 */
record CheckedNames(Names names, Set<String> allowed) implements DnsResolver {

    /** Whoever knows the addresses of a name. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        var isPublic = Arrays.stream(found).allMatch(each -> PublicAddresses.contain(each.getAddress()));
        if (!isPublic && !allowed.contains(host.toLowerCase(Locale.ROOT))) throw new NotPublic(host);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
