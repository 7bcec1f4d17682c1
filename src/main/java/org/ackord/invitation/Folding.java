package org.ackord.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lines of at most 75 octets (RFC 5545 §3.1), none of them broken within a character. */
final class Folding {

    private static final int LONGEST = 75;

    private Folding() {}

    static String fold(String calendar) {
        var folded = new StringBuilder();
        calendar.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            int more = Character.toString(point).getBytes(UTF_8).length;
            if (octets + more > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += more;
        }
        folded.append("\r\n");
    }
}
