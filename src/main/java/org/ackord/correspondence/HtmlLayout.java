package org.ackord.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML of a mail, made from its text: what is true in one is true in the other. */
@Component
class HtmlLayout {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    HtmlLayout() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String html(String subject, String text) {
        var paragraphs = Paragraph.of(text);
        var model = Map.<String, Object>of(
                "subject", subject,
                "paragraphs", paragraphs.stream().map(HtmlLayout::values).toList(),
                "inline", isInline(paragraphs));
        return engine.process("layout", new Context(Locale.US, model));
    }

    private static Map<String, String> values(Paragraph paragraph) {
        return Map.of("kind", paragraph.kind().name(), "html", paragraph.html());
    }

    /** Our answers stand between the customer's words, so that colour has to tell them apart (R11). */
    private static boolean isInline(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.kind() == Paragraph.Kind.QUOTED);
    }
}
