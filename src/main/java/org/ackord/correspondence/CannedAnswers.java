package org.ackord.correspondence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Texts that people start a reply from, {@code mail/<language>/canned/<name>.txt}: the subject is the title that they are
 * chosen by. Operators change them and add their own like all mail texts.
 */
@Component
public class CannedAnswers {

    static final String FOLDER = "canned/";

    public record CannedAnswer(String name, String title, String text) {}

    private final BuiltInTexts builtIn;
    private final TextFolder folder;
    private final Languages languages;
    private final Templates templates;

    CannedAnswers(BuiltInTexts builtIn, TextFolder folder, Languages languages, Templates templates) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.languages = languages;
        this.templates = templates;
    }

    /** All there are, by title, in this language where they are written in it. */
    public List<CannedAnswer> in(@Nullable String language, Map<String, ?> model) {
        var byName = new TreeMap<String, CannedAnswer>();
        for (var each : languages.from(language))
            names(each).forEach(name -> byName.computeIfAbsent(name, found -> answer(found, each, model)));
        return byName.values().stream()
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
    }

    private Stream<String> names(String language) {
        var start = language + '/' + FOLDER;
        Predicate<String> isOne = file -> file.startsWith(start) && file.endsWith(".txt");
        return Stream.concat(builtIn.files().stream(), folder.files().stream())
                .filter(isOne)
                .map(file -> file.substring(start.length(), file.length() - ".txt".length()))
                .filter(name -> templates.exists(FOLDER + name, language));
    }

    private CannedAnswer answer(String name, String language, Map<String, ?> model) {
        var written = templates.render(FOLDER + name, language, model);
        return new CannedAnswer(name, written.subject(), written.text().strip());
    }
}
