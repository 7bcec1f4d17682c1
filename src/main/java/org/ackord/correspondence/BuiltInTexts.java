package org.ackord.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The mail texts that come with the application, by the name of their file: {@code de/answer.txt}. */
@Component
class BuiltInTexts {

    private static final String FOLDER = "/mail/";

    private final SortedMap<String, String> texts = new TreeMap<>();

    BuiltInTexts() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:mail/**/*.*");
            for (var file : found) texts.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> find(String file) {
        return Optional.ofNullable(texts.get(file));
    }

    SortedSet<String> files() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(texts.keySet()));
    }

    private static String name(Resource file) throws IOException {
        var url = file.getURL().toString();
        return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
    }
}
