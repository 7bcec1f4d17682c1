package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML read as text, by its blocks; nothing is loaded and nothing runs. What stands in a {@code blockquote} gets the
 * {@code >} of a quotation in plain text.
 */
final class HtmlText {

    private static final Set<String> LINES = Set.of(
            "p", "div", "br", "li", "tr", "table", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5");

    private HtmlText() {}

    static String of(String html) {
        if (html.isBlank()) return "";
        var body = Jsoup.parse(html).body();
        body.select("script, style, head, template, noscript").remove();
        var text = new Lines();
        body.traverse(text);
        return text.text();
    }

    private static final class Lines implements NodeVisitor {

        private static final int DEEPEST_QUOTE = 5;

        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int quotes;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) line.append(text.text());
            else if (LINES.contains(node.nodeName())) end();
            if (node.nameIs("li")) line.append("- ");
            if (node.nameIs("blockquote")) quotes++;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element && !node.nameIs("br") && LINES.contains(node.nodeName())) end();
            if (node.nameIs("blockquote")) quotes--;
        }

        private void end() {
            var words = line.toString().replace('\u00A0', ' ').strip();
            line.setLength(0);
            var marked =
                    ">".repeat(Math.min(quotes, DEEPEST_QUOTE)) + (quotes > 0 && !words.isEmpty() ? " " : "") + words;
            if (!words.isEmpty() || !isBlank(last())) lines.add(marked);
        }

        private String last() {
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }

        private static boolean isBlank(String line) {
            return line.isBlank() || line.chars().allMatch(c -> c == '>');
        }

        String text() {
            end();
            return lines.stream().collect(joining("\n"));
        }
    }
}
