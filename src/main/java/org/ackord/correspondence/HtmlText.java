package org.ackord.correspondence;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML read as text, by its blocks; nothing is loaded and nothing runs. */
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
        return text.words
                .toString()
                .replaceAll("[ \\u00A0]*\n[ \\u00A0]*", "\n")
                .replaceAll("\n{3,}", "\n\n");
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder words = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) words.append(text.text());
            else if (node.nameIs("li")) words.append("\n- ");
            else if (LINES.contains(node.nodeName())) words.append('\n');
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element && !node.nameIs("br") && LINES.contains(node.nodeName())) words.append('\n');
        }
    }
}
