package org.ackord.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address that customers write to and that every mail of ours comes from. */
@ConfigurationProperties("ackord.support")
record SupportSettings(String address, String name) {

    Address sender() {
        return Address.of("ackord.support.address", address, name);
    }
}
