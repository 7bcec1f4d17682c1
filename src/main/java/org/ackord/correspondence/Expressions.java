package org.ackord.correspondence;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** A template says where values stand and never computes: whoever writes one gets no way into the application. */
final class Expressions {

    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)");
    private static final Pattern POWER = Pattern.compile("[*@#~]\\{|__");
    private static final Pattern RAW = Pattern.compile("utext|\\[\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_OF_LAYOUT = Pattern.compile("th:utext=\"\\$\\{(?:content|paragraph\\.html)}\"");

    private Expressions() {}

    /** @throws FaultyText when anything but these values is asked for */
    static void allow(String template, Set<String> values) {
        var plain = HtmlEscape.unescapeHtml(template);
        var power = POWER.matcher(plain);
        if (power.find()) throw new FaultyText("holds '%s', which no template may use".formatted(power.group()));
        var asked = VALUE.matcher(plain);
        while (asked.find()) {
            if (!values.contains(asked.group(1).strip()))
                throw new FaultyText("asks for '%s'; there is %s"
                        .formatted(asked.group(1), String.join(", ", new TreeSet<>(values))));
        }
    }

    /** @throws FaultyText when HTML takes a value as it is, so that a customer could write HTML into our mail */
    static void requireEscaping(String html) {
        if (RAW.matcher(html).find()) throw new FaultyText("puts a value in unescaped; use th:text or [[…]]");
    }

    /** The same for the layout, which gets two values that are HTML already. */
    static void requireEscapingInLayout(String html) {
        requireEscaping(HTML_OF_LAYOUT.matcher(html).replaceAll(""));
    }
}
