package org.ackord.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** By what the other end of a connection is counted. */
final class Addresses {

    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** Who has one IPv6 address has all of its /64 network (RFC 6177); an IPv4 address stands for itself. */
    static String counted(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            var parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) return parsed.getHostAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
