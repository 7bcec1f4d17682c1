package org.ackord.linktest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses (RFC 4632): those that begin with the same bits.
 *
 * @param length of its addresses in bits
 * @param host how many bits of an address come after those
 */
record AddressRange(BigInteger prefix, int length, int host) {

    /** @param cidr a literal such as {@code 10.0.0.0/8}; nothing is looked up */
    static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            var address = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            int length = address.length * Byte.SIZE;
            int host = length - Integer.parseInt(cidr.substring(slash + 1));
            return new AddressRange(new BigInteger(1, address).shiftRight(host), length, host);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(cidr, notALiteral);
        }
    }

    boolean contains(byte[] address) {
        return address.length * Byte.SIZE == length
                && new BigInteger(1, address).shiftRight(host).equals(prefix);
    }
}
