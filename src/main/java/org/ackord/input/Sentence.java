package org.ackord.input;

import java.util.List;

/**
 * What is said to people of ours, each in the language of their browser.
 *
 * @param key in {@code messages.properties}
 */
public record Sentence(String key, List<String> values) {

    public static Sentence of(String key, String... values) {
        return new Sentence(key, List.of(values));
    }

    /** A line for the key and one for each value; a sentence that was kept as it is has no values. */
    public static Sentence read(String kept) {
        var lines = kept.lines().toList();
        return lines.isEmpty() ? of("") : new Sentence(lines.get(0), lines.subList(1, lines.size()));
    }

    public String kept() {
        return values.isEmpty() ? key : key + '\n' + String.join("\n", values);
    }
}
