package org.ackord.correspondence;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts that we send, {@code mail/<language>/<template>.txt} and perhaps {@code .html}. What each template needs is listed
 * in {@code mail/README.md}. Values are put in as they are and never evaluated; dates ({@link java.time.ZonedDateTime}, or
 * {@link java.time.Instant} as UTC) and each {@link Word} are written out in the language; {@code reply} is the subject line of
 * an answer and {@code tag} the key in brackets, made of {@code subject} and {@code caseKey}.
 */
@Component
public class Templates {

    private final MailTexts texts;
    private final Languages languages;
    private final TextEngine engine;
    private final HtmlLayout layout;

    Templates(MailTexts texts, Languages languages, TextEngine engine, HtmlLayout layout) {
        this.texts = texts;
        this.languages = languages;
        this.engine = engine;
        this.layout = layout;
    }

    /** The same in the language that we write in when we know no better. */
    public Rendered render(String template, Map<String, ?> model) {
        return render(template, null, model);
    }

    /**
     * @param language as {@link Languages#choose} gave it; where it lacks the template another language stands in
     * @throws IllegalArgumentException when there is no such template
     */
    public Rendered render(String template, @Nullable String language, Map<String, ?> model) {
        return languages.from(language).stream()
                .flatMap(each -> in(each, template, model).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mail template " + template));
    }

    boolean exists(String template, String language) {
        return texts.has(file(language, template, ".txt"));
    }

    private Optional<Rendered> in(String language, String template, Map<String, ?> model) {
        if (!exists(template, language)) return Optional.empty();
        var values = TextEngine.values(model, languages.words(language));
        return texts.use(file(language, template, ".txt"), text -> engine.mail(text, language, values))
                .map(mail -> html(template, mail, values).map(mail::withHtml).orElse(mail));
    }

    /** HTML and text belong together: the operator's text does not go out beside the built-in HTML, which may say otherwise. */
    private Optional<String> html(String template, Rendered mail, Map<String, Object> values) {
        var file = file(mail.language(), template, ".html");
        var isOwnText = texts.own(file(mail.language(), template, ".txt")).isPresent();
        if (isOwnText && texts.own(file).isEmpty()) return Optional.empty();
        return texts.use(file, html -> engine.html(html, values))
                .map(content -> layout.around(content, mail.language(), mail.subject()));
    }

    private static String file(String language, String template, String kind) {
        return language + '/' + template + kind;
    }
}
