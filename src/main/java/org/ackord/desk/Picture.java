package org.ackord.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.MediaType;

/** Recognises pictures that a browser may show by their first bytes, whatever a sender calls them. SVG is a program and none. */
final class Picture {

    private static final int SIGNATURE = 12;

    private Picture() {}

    static Optional<MediaType> typeOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return typeOf(new String(in.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1));
        }
    }

    private static Optional<MediaType> typeOf(String start) {
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) return Optional.of(MediaType.IMAGE_PNG);
        if (start.startsWith("\u00FF\u00D8\u00FF")) return Optional.of(MediaType.IMAGE_JPEG);
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return Optional.of(MediaType.IMAGE_GIF);
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) return Optional.of(MediaType.valueOf("image/webp"));
        return Optional.empty();
    }
}
