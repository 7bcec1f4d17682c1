package org.ackord.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the writer of a mail added: without the lines that are quoted ({@code >}), the line above them, whatever a mail
 * program put under "Original Message" or the header of the quoted mail, and the signature.
 */
final class OwnWords {

    private static final int LONGEST_LINE_ABOVE = 200;
    private static final Pattern SIGNATURE = Pattern.compile("-- ?|_{5,}");
    private static final Pattern ORIGINAL = Pattern.compile(
            "-{2,}\\s?(?:original message|ursprüngliche nachricht|originalnachricht)\\s?-{2,}|(?:from|von): \\S.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE_QUOTE =
            Pattern.compile("(?:on|am) \\S.*(?:wrote|schrieb).{0,100}:", Pattern.CASE_INSENSITIVE);

    private OwnWords() {}

    static String of(String text) {
        var own = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var bare = line.strip();
            if (SIGNATURE.matcher(bare).matches() || ORIGINAL.matcher(bare).matches()) break;
            if (bare.startsWith(">")) withoutLineAbove(own);
            else own.add(bare);
        }
        return String.join("\n", own).strip();
    }

    /** It may be broken into two. */
    private static void withoutLineAbove(List<String> own) {
        while (!own.isEmpty() && own.get(own.size() - 1).isEmpty()) own.remove(own.size() - 1);
        for (int lines = 1; lines <= Math.min(2, own.size()); lines++) {
            var above = String.join(" ", own.subList(own.size() - lines, own.size()));
            if (above.length() > LONGEST_LINE_ABOVE
                    || !ABOVE_QUOTE.matcher(above).matches()) continue;
            own.subList(own.size() - lines, own.size()).clear();
            return;
        }
    }
}
