package org.ackord.correspondence;

import java.util.regex.Pattern;

/** A text of a mail with line feeds and tabs as its only control characters. */
final class PlainText {

    static final int LONGEST = 1_000_000;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFEFF&&[^\n\t]]");

    private PlainText() {}

    static String clean(String text) {
        var lines = LINE_END.matcher(SubjectLine.cut(text, LONGEST)).replaceAll("\n");
        return CONTROL.matcher(lines).replaceAll("").strip();
    }
}
