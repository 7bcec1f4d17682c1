package org.ackord.correspondence;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The HTML of a mail, mostly made from its text: what is true in one is true in the other. */
@Component
class HtmlLayout {

    static final String FILE = "layout.html";

    private final MailTexts texts;
    private final TextEngine engine;
    private final Languages languages;

    HtmlLayout(MailTexts texts, TextEngine engine, Languages languages) {
        this.texts = texts;
        this.engine = engine;
        this.languages = languages;
    }

    String html(Message message) {
        if (message.html() != null) return message.html();
        var language = message.language() == null ? languages.standard() : message.language();
        return html(language, message.subject(), message.text());
    }

    String html(String language, String subject, String text) {
        return laidOut(ofText(language, subject, text));
    }

    /** Puts the layout around what a template with HTML of its own became. */
    String around(String content, String language, String subject) {
        return laidOut(ofHtml(language, subject, content));
    }

    static Map<String, Object> ofText(String language, String subject, String text) {
        var paragraphs = Paragraph.of(text);
        return Map.of(
                "language",
                language,
                "subject",
                subject,
                "content",
                "",
                "paragraphs",
                paragraphs.stream().map(HtmlLayout::values).toList(),
                "inline",
                isInline(paragraphs));
    }

    static Map<String, Object> ofHtml(String language, String subject, String content) {
        return Map.of(
                "language", language, "subject", subject, "content", content, "paragraphs", List.of(), "inline", false);
    }

    private String laidOut(Map<String, Object> values) {
        return texts.use(FILE, layout -> engine.html(layout, values)).orElseThrow();
    }

    private static Map<String, String> values(Paragraph paragraph) {
        return Map.of("kind", paragraph.kind().name(), "html", paragraph.html());
    }

    /** Our answers stand between the customer's words, so that colour has to tell them apart (R11). */
    private static boolean isInline(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.kind() == Paragraph.Kind.QUOTED);
    }
}
