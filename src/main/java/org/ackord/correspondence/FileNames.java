package org.ackord.correspondence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of attachments as they are shown and offered for saving. None is ever used as a path of ours. */
final class FileNames {

    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"/\\\\|?*\\u200B-\\u200D\\u2060]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|(?<![.\\s])[.\\s]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> EXTENSIONS = Map.of(
            "message/rfc822", ".eml",
            "text/calendar", ".ics",
            "text/plain", ".txt",
            "text/csv", ".csv",
            "application/pdf", ".pdf",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "image/webp", ".webp");

    private FileNames() {}

    /** @param number takes the place of a name where there is none */
    static String clean(@Nullable String said, String mediaType, int number) {
        var name = said == null ? "" : safe(said);
        if (name.isEmpty()) return "attachment-" + number + EXTENSIONS.getOrDefault(mediaType, "");
        if (mediaType.equals("message/rfc822") && !name.toLowerCase(Locale.ROOT).endsWith(".eml")) name += ".eml";
        return DEVICE.matcher(name).matches() ? '_' + name : name;
    }

    private static String safe(String said) {
        var decoded = Normalizer.normalize(SubjectLine.cut(HeaderText.decoded(said), 1000), Normalizer.Form.NFC);
        var line = SubjectLine.oneLine(decoded);
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return shortened(EDGES.matcher(FORBIDDEN.matcher(last).replaceAll("_")).replaceAll(""));
    }

    /** Its extension survives, because people and programs go by it. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return SubjectLine.cut(name, LONGEST - extension.length()) + extension;
    }
}
