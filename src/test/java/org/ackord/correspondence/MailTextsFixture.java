package org.ackord.correspondence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The mail texts with or without a folder of the operator, put together by hand. */
final class MailTextsFixture {

    final BuiltInTexts builtIn = new BuiltInTexts();
    final TemplateValues values = new TemplateValues(builtIn);
    final Samples samples = new Samples(builtIn, values);
    final TextEngine engine = new TextEngine();
    final TextCheck check = new TextCheck(builtIn, values, samples, engine);
    final TextFolder folder;
    final MailTexts texts;
    final Languages languages;
    final HtmlLayout layout;
    final Templates templates;

    MailTextsFixture(@Nullable Path folder, String language) {
        this.folder = new TextFolder(folder == null ? "" : folder.toString());
        texts = new MailTexts(builtIn, this.folder, check);
        languages = new Languages(builtIn, this.folder, texts, language);
        layout = new HtmlLayout(texts, engine, languages);
        templates = new Templates(texts, languages, engine, layout);
    }

    static MailTextsFixture builtIn() {
        return new MailTextsFixture(null, "en");
    }
}
