package org.ackord.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** Lists of words in a text file: {@code [name]} begins a list, {@code #} a comment. */
final class WordLists {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists() {}

    static WordLists in(Resource file) {
        var read = new WordLists();
        var current = "";
        for (var line : text(file).lines().toList()) {
            if (line.startsWith("[")) current = line.substring(1, line.indexOf(']'));
            else if (!line.startsWith("#")) read.add(current, line);
        }
        return read;
    }

    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    private void add(String list, String line) {
        SPACE.splitAsStream(line)
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        lists.computeIfAbsent(list, name -> new HashSet<>()).add(word));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("the list of words %s cannot be read".formatted(file), missing);
        }
    }
}
