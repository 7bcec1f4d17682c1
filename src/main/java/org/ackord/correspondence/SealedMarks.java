package org.ackord.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What we put into our mails so that an answer finds its case without any table: a sealed Message-ID (RFC 5322 §3.6.4) and
 * a sealed subaddress to answer to (RFC 5233). What was guessed or changed names no case.
 */
@Component
class SealedMarks {

    private static final String MESSAGE = "message-id";
    private static final String REPLY = "reply-address";
    private static final int LONGEST_LOCAL = 64;
    private static final String KEY = "c-[a-z0-9-]{1,36}";
    private static final String SEAL = "[0-9a-f]{20}";
    private static final Pattern ID =
            Pattern.compile("<((" + KEY + ")\\.[0-9a-f-]{1,36})(?:\\.(" + SEAL + "))?@[^<>@\\s]+>");
    private static final Pattern TOKEN = Pattern.compile("(" + KEY + ")\\.(" + SEAL + ")", Pattern.CASE_INSENSITIVE);

    private final MailSeal seal;
    private final SupportSettings support;

    SealedMarks(MailSeal seal, SupportSettings support) {
        this.seal = seal;
        this.support = support;
    }

    /** {@code <c-1042.<message>.<seal>@domain>} */
    String messageId(String caseKey, String message) {
        var id = caseKey.toLowerCase(Locale.ROOT) + '.' + message;
        return '<' + id + '.' + seal.seal(MESSAGE, id) + '@' + support.sender().domain() + '>';
    }

    /** The case of a Message-ID that we have sealed. */
    Optional<String> caseOfId(String messageId) {
        var id = ID.matcher(messageId);
        return id.matches() && id.group(3) != null && seal.isOurs(MESSAGE, id.group(1), id.group(3))
                ? Optional.of(key(id.group(2)))
                : Optional.empty();
    }

    /** Whether an id looks like ours and names another case, sealed or not: no mail of this case repeats it. */
    static boolean namesAnotherCase(String messageId, String caseKey) {
        var id = ID.matcher(messageId);
        return id.matches() && !id.group(2).equalsIgnoreCase(caseKey);
    }

    /**
     * Where answers to this case go: {@code support+c-1042.<seal>@domain}, or the plain address where that is not wanted, or
     * where the mail belongs to no case.
     */
    Address replyTo(Address sender, String caseKey) {
        var key = caseKey.toLowerCase(Locale.ROOT);
        if (!support.subaddress() || !key.matches(KEY)) return sender;
        var local = sender.localPart() + '+' + key + '.' + seal.seal(REPLY, key);
        return local.length() > LONGEST_LOCAL ? sender : new Address(local + '@' + sender.domain(), sender.name());
    }

    /** The case of a reply address that we have sealed. */
    Optional<String> caseOfAddress(String email) {
        return support.detailOf(email)
                .map(TOKEN::matcher)
                .filter(token ->
                        token.matches() && seal.isOurs(REPLY, token.group(1).toLowerCase(Locale.ROOT), token.group(2)))
                .map(token -> key(token.group(1)));
    }

    /** Whether an address of ours has a detail that is no reply address which we have sealed. */
    boolean isFalseReplyAddress(String email) {
        return support.detailOf(email).isPresent() && caseOfAddress(email).isEmpty();
    }

    private static String key(String mark) {
        return mark.toUpperCase(Locale.ROOT);
    }
}
