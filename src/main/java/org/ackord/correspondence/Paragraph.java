package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Lines of a plain text that belong together: the customer's words (after {@code >}), ours, or what follows {@code -- }. */
record Paragraph(Kind kind, List<String> lines) {

    enum Kind {
        OURS,
        QUOTED,
        SIGNATURE
    }

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[\\w/=&%#-]");

    static List<Paragraph> of(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var current = new Paragraph(Kind.OURS, new ArrayList<>());
        for (var line : text.lines().map(String::stripTrailing).toList()) {
            boolean signs = current.kind == Kind.SIGNATURE || line.equals("--");
            var kind = signs ? Kind.SIGNATURE : line.startsWith(">") ? Kind.QUOTED : Kind.OURS;
            if (kind != current.kind || line.isEmpty()) {
                current.addTo(paragraphs);
                current = new Paragraph(kind, new ArrayList<>());
            }
            if (!line.isEmpty() && !line.equals("--")) current.lines.add(kind == Kind.QUOTED ? unquoted(line) : line);
        }
        current.addTo(paragraphs);
        return paragraphs;
    }

    /** The lines escaped, with their links alive. */
    String html() {
        return String.join("<br>", lines.stream().map(Paragraph::escaped).toList());
    }

    private void addTo(List<Paragraph> paragraphs) {
        if (!lines.isEmpty()) paragraphs.add(this);
    }

    private static String unquoted(String line) {
        return line.substring(1).strip();
    }

    private static String escaped(String line) {
        var html = new StringBuilder();
        var links = LINK.matcher(line);
        int done = 0;
        while (links.find()) {
            var url = HtmlUtils.htmlEscape(links.group());
            html.append(HtmlUtils.htmlEscape(line.substring(done, links.start())))
                    .append("<a href=\"%s\" style=\"color:#0b4f8a;\">%s</a>".formatted(url, url));
            done = links.end();
        }
        return html.append(HtmlUtils.htmlEscape(line.substring(done))).toString();
    }
}
