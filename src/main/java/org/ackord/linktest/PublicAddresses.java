package org.ackord.linktest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, by the registries of special-purpose addresses that IANA keeps (RFC 6890).
 * Of IPv6 only global unicast counts; an address that carries one of IPv4 is what it carries.
 */
final class PublicAddresses {

    private static final List<AddressRange> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's metadata and DNS, though it looks public
            "168.63.129.16/32");

    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");
    private static final List<AddressRange> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    private static final int V4_LENGTH = 4;

    private PublicAddresses() {}

    static boolean contain(byte[] address) {
        if (address.length == V4_LENGTH) return isOutside(SPECIAL_V4, address);
        if (NAT64.contains(address) || isMapped(address)) return contain(Arrays.copyOfRange(address, 12, 16));
        if (SIX_TO_FOUR.contains(address)) return contain(Arrays.copyOfRange(address, 2, 6));
        return GLOBAL_UNICAST.contains(address) && isOutside(SPECIAL_V6, address);
    }

    private static boolean isMapped(byte[] address) {
        return Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
    }

    private static boolean isOutside(List<AddressRange> special, byte[] address) {
        return special.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... cidrs) {
        return Stream.of(cidrs).map(AddressRange::of).toList();
    }
}
