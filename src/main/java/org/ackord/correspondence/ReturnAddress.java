package org.ackord.correspondence;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Where reports about a mail come back to (RFC 5321 §4.4): to an address that names the mail and is sealed, so that a report
 * is known whatever it says.
 */
@Component
class ReturnAddress {

    static final String NONE = "<>";
    private static final String PURPOSE = "bounce";
    private static final int LONGEST_LOCAL = 64;
    private static final int BASE = 36;
    private static final Pattern DETAIL = Pattern.compile("\\+b\\.([0-9a-z]{1,25})\\.([0-9a-f]{20})@");

    private final SupportSettings support;
    private final MailSeal seal;

    ReturnAddress(SupportSettings support, MailSeal seal) {
        this.support = support;
        this.seal = seal;
    }

    String of(Message message) {
        var sender = support.sender();
        var id = message.getId();
        var local = "%s+b.%s.%s".formatted(sender.localPart(), shortened(id), seal.seal(PURPOSE, id));
        return support.subaddress() && local.length() <= LONGEST_LOCAL ? local + '@' + sender.domain() : sender.email();
    }

    /** The id of the message whose return address this is; empty when it is not ours. */
    Optional<String> messageOf(String address) {
        var detail = DETAIL.matcher(address.toLowerCase(Locale.ROOT));
        if (!detail.find()) return Optional.empty();
        return lengthened(detail.group(1)).filter(id -> seal.isOurs(PURPOSE, id, detail.group(2)));
    }

    private static String shortened(String uuid) {
        return new BigInteger(uuid.replace("-", ""), 16).toString(BASE);
    }

    private static Optional<String> lengthened(String digits) {
        var number = new BigInteger(digits, BASE);
        return number.bitLength() > 128
                ? Optional.empty()
                : Optional.of(new UUID(number.shiftRight(64).longValue(), number.longValue()).toString());
    }
}
