package org.ackord.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * The texts that we send, {@code mail/<template>.txt}: the first line is the subject, the rest the mail. What each template
 * needs is listed in {@code mail/README.md}. Values are put in as they are and never evaluated; dates ({@link ZonedDateTime},
 * or {@link Instant} as UTC) are written out with their zone; {@code reply} is the subject line of an answer, made of
 * {@code subject} and {@code caseKey}.
 */
@Component
public class Templates {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a zzz", Locale.US);
    private static final String SUBJECT = "Subject: ";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    Templates() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** @throws IllegalArgumentException when there is no such template */
    public Rendered render(String template, Map<String, ?> model) {
        var source = sources.computeIfAbsent(template, Templates::read);
        var context = new Context(Locale.US, values(model));
        return new Rendered(
                SubjectLine.clean(engine.process(source.subject(), context)),
                engine.process(source.text(), context).strip() + '\n');
    }

    private static Map<String, Object> values(Map<String, ?> model) {
        var values = new HashMap<String, Object>();
        model.forEach((name, value) -> values.put(name, written(value)));
        if (values.get("subject") instanceof String subject && values.get("caseKey") instanceof String key)
            values.put("reply", SubjectLine.reply(subject, key));
        return values;
    }

    private static Object written(Object value) {
        if (value instanceof ZonedDateTime date) return DATE.format(date);
        if (value instanceof Instant instant) return DATE.format(instant.atZone(ZoneOffset.UTC));
        return value;
    }

    private static Source read(String template) {
        try {
            var file = new ClassPathResource("mail/" + template + ".txt");
            if (!file.exists()) throw new IllegalArgumentException("no mail template " + template);
            var parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n", 2);
            return new Source(parts[0].substring(SUBJECT.length()), parts[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Source(String subject, String text) {}
}
