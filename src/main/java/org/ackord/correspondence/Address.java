package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox that a mail may be sent to, with the name shown beside it. Stricter than RFC 5322 §3.4 on purpose: no quoted
 * local part, no domain literal, no control character, so that an address can never smuggle anything into a header.
 *
 * @param email the address with its domain in lower case, at most 254 characters (RFC 5321 §4.5.3.1.3)
 */
public record Address(String email, @Nullable String name) {

    /** Stands for a sender whose From line names nobody; no mail ever gets there (RFC 2606 §2). */
    public static final Address UNKNOWN;

    private static final Pattern LOCAL = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{0,61}[a-z0-9]");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_NAME = 200;

    static {
        UNKNOWN = new Address("unknown@sender.invalid", "Unknown sender");
    }

    public Address {
        email = checked("address", email);
        name = checkedName("address", name);
    }

    /** @throws FaultyInput that names the field, when this is not exactly one plain mailbox */
    public static Address of(String field, String email, @Nullable String name) {
        return new Address(checked(field, email), checkedName(field, name));
    }

    /** Whether nobody can be written to at this address. */
    @JsonIgnore
    public boolean isUnknown() {
        return email.equalsIgnoreCase(UNKNOWN.email);
    }

    public String domain() {
        return email.substring(email.indexOf('@') + 1);
    }

    String localPart() {
        return email.substring(0, email.indexOf('@'));
    }

    private static String checked(String field, String email) {
        var plain = email.strip();
        int at = plain.lastIndexOf('@');
        if (plain.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) throw unusable(field);
        var local = plain.substring(0, at);
        var domain = ascii(field, plain.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) throw unusable(field);
        return local + '@' + domain;
    }

    private static String ascii(String field, String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw unusable(field);
        }
    }

    private static @Nullable String checkedName(String field, @Nullable String name) {
        if (name == null || name.isBlank()) return null;
        if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Address::isNoCharacter))
            throw new FaultyInput(field, "has a name that is too long or holds control characters");
        return name.strip();
    }

    private static boolean isNoCharacter(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static FaultyInput unusable(String field) {
        return new FaultyInput(field, "is not one plain e-mail address, such as ann@northwind.example");
    }
}
