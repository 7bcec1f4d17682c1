package org.ackord.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address that customers write to and that every mail of ours comes from.
 *
 * @param subaddress whether {@code support+anything@} reaches it too (RFC 5233)
 */
@ConfigurationProperties("ackord.support")
record SupportSettings(
        String address, String name, @DefaultValue("false") boolean subaddress) {

    Address sender() {
        return Address.of("ackord.support.address", address, name);
    }
}
