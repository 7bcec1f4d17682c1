package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private final List<Pattern> namesInBytes;
    private final Pseudonym pseudonym;

    Redaction(Person person, Pseudonym pseudonym) {
        this.address = Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(person.email()) + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
        this.names = patterns(person.names().stream());
        this.namesInBytes = patterns(person.names().stream().map(name -> new String(name.getBytes(UTF_8), ISO_8859_1)));
        this.pseudonym = pseudonym;
    }

    private static List<Pattern> patterns(Stream<String> names) {
        return names.sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
                .toList();
    }

    @Nullable
    String of(@Nullable String text) {
        return text == null ? null : without(names, text);
    }

    /** Address and names as they literally stand in a mail; in a part that is encoded they stay. */
    byte[] of(byte[] mail) {
        return without(namesInBytes, new String(mail, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private String without(List<Pattern> known, String text) {
        var without = address.matcher(text).replaceAll(Matcher.quoteReplacement(pseudonym.email()));
        for (var name : known) without = name.matcher(without).replaceAll(Matcher.quoteReplacement(pseudonym.name()));
        return without;
    }
}
