package org.ackord.correspondence;

import java.util.regex.Pattern;

/** One line, no tricks: control and direction characters would let a subject become a header or lie about its words. */
final class SubjectLine {

    static final String NONE = "(no subject)";

    private static final int LONGEST = 250;
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cntrl}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern REPLY_MARKS =
            Pattern.compile("^(?:(?:re|aw|sv|antw)\\s?:\\s?)+", Pattern.CASE_INSENSITIVE);

    private SubjectLine() {}

    static String clean(String subject) {
        var line = oneLine(subject);
        return line.isEmpty() ? NONE : cut(line, LONGEST).strip();
    }

    /** {@code Re: <customer's subject> [C-1042]}, however often it went to and fro. */
    static String reply(String subject, String caseKey) {
        var tag = '[' + caseKey + ']';
        var words = oneLine(cut(subject, 4 * LONGEST).replace(tag, " "));
        var bare = REPLY_MARKS.matcher(words).replaceFirst("");
        return "Re: "
                + cut(bare.isEmpty() ? NONE : bare, LONGEST - tag.length() - 5).strip() + ' ' + tag;
    }

    /** The same for the name of a person. */
    static String oneLine(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
