package org.ackord.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of the operator, whose mail texts take the place of built-in ones of the same name. There need not be one. */
@Component
class TextFolder {

    /** One state of a file; another one means that the file was changed. */
    record Version(String modified, long size) {}

    private static final long LARGEST = 256 * 1024;
    private static final int DEPTH = 3;

    private final @Nullable Path folder;

    TextFolder(@Value("${ackord.templates.folder:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder.strip()).toAbsolutePath();
    }

    /** Where the file is or would be, for the log. */
    String place(String file) {
        return String.valueOf(folder == null ? file : folder.resolve(file));
    }

    boolean isMissing() {
        return folder != null && !Files.isDirectory(folder);
    }

    Optional<Version> version(String file) {
        if (folder == null) return Optional.empty();
        try {
            var seen = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
            if (!seen.isRegularFile()) return Optional.empty();
            return Optional.of(new Version(seen.lastModifiedTime().toString(), seen.size()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** @throws FaultyText when it is no text in UTF-8 of a sensible size */
    String read(String file) {
        var path = Path.of(place(file));
        try {
            if (Files.size(path) > LARGEST) throw new FaultyText("is larger than %,d bytes".formatted(LARGEST));
            return Files.readString(path).replace("\uFEFF", "").replace("\r\n", "\n");
        } catch (CharacterCodingException otherCharset) {
            throw new FaultyText("is not written in UTF-8");
        } catch (IOException unreadable) {
            throw new FaultyText("cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /** By name, such as {@code de/answer.txt}; hidden files are not listed. */
    SortedSet<String> files() {
        if (folder == null || isMissing()) return new TreeSet<>();
        try (var paths = Files.find(folder, DEPTH, (path, seen) -> seen.isRegularFile())) {
            return paths.map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith(".") && !file.contains("/."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
