package org.ackord.correspondence;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** A template says where values stand and never computes: whoever writes one gets no way into the application. */
final class Expressions {

    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)");
    private static final Pattern POWER = Pattern.compile("[*@#~]\\{|__|data-th-");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![a-zA-Z])th:(\\w+)");
    private static final Set<String> ATTRIBUTES = Set.of(
            "block", "text", "utext", "if", "unless", "each", "switch", "case", "remove", "href", "src", "alt", "title",
            "style", "lang", "width", "height");
    private static final Pattern RAW = Pattern.compile("utext|\\[\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_OF_LAYOUT = Pattern.compile("th:utext=\"\\$\\{(?:content|paragraph\\.html)}\"");

    private Expressions() {}

    /** @throws FaultyText when anything but these values is asked for */
    static void allow(String template, Set<String> values) {
        var plain = HtmlEscape.unescapeHtml(template);
        var power = POWER.matcher(plain);
        if (power.find()) throw new FaultyText("holds '%s', which no template may use".formatted(power.group()));
        requireAll(ATTRIBUTES, ATTRIBUTE, plain, "holds 'th:%s'; there is %s");
        requireAll(values, VALUE, plain, "asks for '%s'; there is %s");
    }

    private static void requireAll(Set<String> known, Pattern pattern, String template, String fault) {
        var used = pattern.matcher(template);
        while (used.find()) {
            if (!known.contains(used.group(1).strip()))
                throw new FaultyText(fault.formatted(used.group(1), String.join(", ", new TreeSet<>(known))));
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
