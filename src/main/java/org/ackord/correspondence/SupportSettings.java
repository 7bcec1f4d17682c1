package org.ackord.correspondence;

import java.util.Optional;
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

    /** Whether a mail to this address comes to us: the address itself, or a subaddress of it (RFC 5233). */
    boolean owns(String email) {
        return sender().email().equalsIgnoreCase(email) || detailOf(email).isPresent();
    }

    /** What stands behind the plus sign of a subaddress of ours. */
    Optional<String> detailOf(String email) {
        var sender = sender();
        var start = sender.localPart() + '+';
        int end = email.lastIndexOf('@');
        boolean isOurs = end >= start.length()
                && email.regionMatches(true, 0, start, 0, start.length())
                && email.substring(end + 1).equalsIgnoreCase(sender.domain());
        return isOurs ? Optional.of(email.substring(start.length(), end)) : Optional.empty();
    }
}
