package org.ackord.documentation;

import java.util.regex.Pattern;

/** What people typed, for a text in Markdown: every sign of it is escaped, so markup is data. */
final class Markdown {

    private static final Pattern SIGN = Pattern.compile("\\p{Punct}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Markdown() {}

    /** On one line. */
    static String escaped(String typed) {
        var line = SPACES.matcher(typed.strip()).replaceAll(" ");
        return SIGN.matcher(line).replaceAll("\\\\$0");
    }
}
