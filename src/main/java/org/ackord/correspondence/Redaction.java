package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ackord.privacy.Person;
import org.ackord.privacy.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Puts a pseudonym in place of an erased person's address and names, where others wrote them. Addresses are found in any case,
 * names only as they are written and as whole words: a person called Will takes no word from a colleague's mail.
 */
final class Redaction {

    private final Pattern address;
    private final List<Pattern> names;
    private final Pseudonym pseudonym;

    Redaction(Person person, Pseudonym pseudonym) {
        this.address = Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(person.email()) + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
        this.names = person.names().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
                .toList();
        this.pseudonym = pseudonym;
    }

    @Nullable
    String of(@Nullable String text) {
        if (text == null) return null;
        var without = address.matcher(text).replaceAll(Matcher.quoteReplacement(pseudonym.email()));
        for (var name : names) without = name.matcher(without).replaceAll(Matcher.quoteReplacement(pseudonym.name()));
        return without;
    }

    /** The address as it literally stands in a mail; in a part that is encoded it stays. */
    byte[] of(byte[] mail) {
        return address.matcher(new String(mail, ISO_8859_1))
                .replaceAll(Matcher.quoteReplacement(pseudonym.email()))
                .getBytes(ISO_8859_1);
    }
}
