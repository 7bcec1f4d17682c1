package org.ackord.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What our mails look like, for whoever works on their texts. */
@Component
public class MailPreviews {

    private final Templates templates;
    private final TemplateValues values;
    private final Languages languages;
    private final Samples samples;
    private final HtmlLayout layout;

    MailPreviews(Templates templates, TemplateValues values, Languages languages, Samples samples, HtmlLayout layout) {
        this.templates = templates;
        this.values = values;
        this.languages = languages;
        this.samples = samples;
        this.layout = layout;
    }

    public List<String> languages() {
        return List.copyOf(languages.supported());
    }

    /** All there are, by template and language. */
    public List<MailPreview> all() {
        return values.templates().stream()
                .flatMap(template -> languages().stream().flatMap(language -> of(template, language).stream()))
                .toList();
    }

    /** Empty when there is no such template in this language. */
    public Optional<MailPreview> of(String template, String language) {
        if (!values.templates().contains(template) || !languages().contains(language)) return Optional.empty();
        if (!templates.exists(template, language)) return Optional.empty();
        return Optional.of(preview(template, templates.render(template, language, samples.full(template, language))));
    }

    private MailPreview preview(String template, Rendered mail) {
        var html = mail.html() == null ? layout.html(mail.language(), mail.subject(), mail.text()) : mail.html();
        return new MailPreview(template, mail.language(), mail.subject(), mail.text(), html);
    }
}
