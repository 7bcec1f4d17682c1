package org.ackord.correspondence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Puts values into templates. A value is never evaluated, and in HTML it is escaped. */
@Component
class TextEngine {

    static final String SUBJECT = "Subject: ";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    TextEngine() {
        var resolver = new StringTemplateResolver();
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** @param template its first line is {@code Subject: …}, the rest the mail */
    Rendered mail(String template, String language, Map<String, Object> values) {
        var parts = template.split("\n", 2);
        if (parts.length < 2 || !parts[0].startsWith(SUBJECT))
            throw new FaultyText("does not begin with a line 'Subject: …' and a mail after it");
        return new Rendered(
                SubjectLine.clean(process(parts[0].substring(SUBJECT.length()), TemplateMode.TEXT, values)),
                process(parts[1], TemplateMode.TEXT, values).strip() + '\n',
                null,
                language);
    }

    String html(String template, Map<String, Object> values) {
        return process(template, TemplateMode.HTML, values);
    }

    /** The values of a mail as its language writes them, with {@code reply} and {@code tag} beside. */
    static Map<String, Object> values(Map<String, ?> model, Words words) {
        var values = new HashMap<String, Object>();
        model.forEach((name, value) -> values.put(name, words.written(value)));
        values.replace("subject", SubjectLine.NONE, words.get("subject.none"));
        if (!(values.get("caseKey") instanceof String key)) return values;
        values.put("tag", '[' + key + ']');
        if (values.get("subject") instanceof String subject) values.put("reply", SubjectLine.reply(subject, key));
        return values;
    }

    private String process(String template, TemplateMode mode, Map<String, Object> values) {
        return engine.process(new TemplateSpec(template, mode), new Context(Locale.ROOT, values));
    }
}
