package org.ackord.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Tries a mail text that somebody wrote, with sample values, before a mail is made of it. */
@Component
class TextCheck {

    private static final String NOTHING = "takes the place of nothing";
    private static final Pattern LEFT_OVER = Pattern.compile("\\$\\{|\\[\\(|\\[\\[|\\[#|\\[/");
    private static final Set<String> OF_LAYOUT =
            Set.of("subject", "language", "content", "paragraphs", "paragraph.kind", "paragraph.html", "inline");

    private final BuiltInTexts builtIn;
    private final TemplateValues values;
    private final Samples samples;
    private final TextEngine engine;

    TextCheck(BuiltInTexts builtIn, TemplateValues values, Samples samples, TextEngine engine) {
        this.builtIn = builtIn;
        this.values = values;
        this.samples = samples;
        this.engine = engine;
    }

    /** @throws FaultyText that says what is wrong */
    void check(String file, String content) {
        try {
            int slash = file.indexOf('/');
            if (file.equals(HtmlLayout.FILE)) checkLayout(content);
            else if (slash < 0) throw new FaultyText(NOTHING);
            else checkInLanguage(file.substring(0, slash), file.substring(slash + 1), content);
        } catch (TemplateEngineException broken) {
            throw new FaultyText(reason(broken));
        }
    }

    private void checkInLanguage(String language, String name, String content) {
        if (name.equals(Words.FILE)) Words.of(Words.over(builtIn, language, content), english());
        else if (name.endsWith(".txt")) checkText(language, name.replace(".txt", ""), content);
        else if (name.endsWith(".html")) checkHtml(language, name.replace(".html", ""), content);
        else throw new FaultyText(NOTHING);
    }

    private void checkText(String language, String template, String content) {
        Expressions.allow(content, values.of(template).all());
        for (var model : models(template, language)) {
            var mail = engine.mail(content, language, model);
            if (mail.text().isBlank()) throw new FaultyText("says nothing");
            requireWhole(mail.subject() + '\n' + mail.text());
        }
    }

    private void checkHtml(String language, String template, String content) {
        Expressions.allow(content, values.of(template).all());
        Expressions.requireEscaping(content);
        for (var model : models(template, language)) requireWhole(engine.html(content, model));
    }

    private void checkLayout(String content) {
        Expressions.allow(content, OF_LAYOUT);
        Expressions.requireEscapingInLayout(content);
        var words = "Our words 7c1e";
        var html = "<p>HTML 7c1e</p>";
        requireWhole(engine.html(content, HtmlLayout.ofHtml(Languages.ENGLISH, "Subject", html)));
        if (!engine.html(content, HtmlLayout.ofText(Languages.ENGLISH, "Subject", words))
                        .contains(words)
                || !engine.html(content, HtmlLayout.ofHtml(Languages.ENGLISH, "Subject", html))
                        .contains(html)) throw new FaultyText("leaves out what a mail says");
    }

    /** The most and the least that a mail may say. */
    private List<Map<String, Object>> models(String template, String language) {
        var sampled = builtIn.find(language + '/' + Words.FILE).isPresent() ? language : Languages.ENGLISH;
        var words = Words.of(Words.over(builtIn, sampled, ""), english());
        return List.of(
                TextEngine.values(new HashMap<>(samples.full(template, sampled)), words),
                TextEngine.values(samples.minimal(template, sampled), words));
    }

    private Map<String, String> english() {
        return Words.over(builtIn, Languages.ENGLISH, "");
    }

    private static void requireWhole(String written) {
        var left = LEFT_OVER.matcher(written);
        if (left.find())
            throw new FaultyText("has a part that is not closed or misspelt, at '%s'".formatted(left.group()));
    }

    private static String reason(TemplateEngineException broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
}
