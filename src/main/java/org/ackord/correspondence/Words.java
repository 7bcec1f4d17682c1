package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** One language: its words and how it writes a date, as {@code words.properties} says. */
final class Words {

    static final String FILE = "words.properties";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Map<String, String> words;
    private final DateTimeFormatter date;

    private Words(Map<String, String> words) {
        this.words = words;
        this.date = DateTimeFormatter.ofPattern(get("date"), Locale.forLanguageTag(get("locale")));
    }

    /**
     * @param needed the words that a language must have, no more and no less
     * @throws FaultyText when one is missing, unknown or unusable
     */
    static Words of(Map<String, String> words, Map<String, String> needed) {
        var missing = new TreeSet<>(needed.keySet());
        missing.removeAll(words.keySet());
        if (!missing.isEmpty()) throw new FaultyText("has no " + String.join(", ", missing));
        var unknown = new TreeSet<>(words.keySet());
        unknown.removeAll(needed.keySet());
        if (!unknown.isEmpty()) throw new FaultyText("says what nobody asks for: " + String.join(", ", unknown));
        return usable(words);
    }

    static Map<String, String> read(String properties) {
        var read = new Properties();
        try {
            read.load(new StringReader(properties));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException malformed) {
            throw new FaultyText("is no list of words: " + malformed.getMessage());
        }
        var words = new TreeMap<String, String>();
        read.forEach((key, word) ->
                words.put(String.valueOf(key), String.valueOf(word).strip()));
        return words;
    }

    /** The built-in words of a language, with what somebody else would rather say. */
    static Map<String, String> over(BuiltInTexts builtIn, String language, String properties) {
        var words = read(builtIn.find(language + '/' + FILE).orElse(""));
        words.putAll(read(properties));
        return words;
    }

    private static Words usable(Map<String, String> words) {
        var blank = words.entrySet().stream()
                .filter(word -> word.getValue().isEmpty())
                .findFirst();
        if (blank.isPresent())
            throw new FaultyText("says nothing for " + blank.get().getKey());
        try {
            var made = new Words(words);
            made.written(ZonedDateTime.of(2026, 6, 5, 16, 30, 0, 0, UTC));
            return made;
        } catch (IllegalArgumentException | DateTimeException unusable) {
            throw new FaultyText("has an unusable date pattern: " + unusable.getMessage());
        }
    }

    /** A value as a mail in this language says it. */
    Object written(Object value) {
        if (value instanceof Word word) return get(word.key());
        if (value instanceof ZonedDateTime at) return date.format(at);
        if (value instanceof Instant at) return date.format(at.atZone(UTC));
        if (value instanceof Collection<?> several)
            return several.stream().map(each -> "" + written(each)).collect(joining("\n"));
        return value;
    }

    String get(String key) {
        var word = words.get(key);
        if (word == null) throw new IllegalArgumentException("no word " + key);
        return word;
    }
}
