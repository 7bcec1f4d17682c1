package org.ackord.correspondence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The languages that we write in: each folder of mail texts that has its words. */
@Component
public class Languages {

    public static final String ENGLISH = "en";

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final BuiltInTexts builtIn;
    private final TextFolder folder;
    private final MailTexts texts;
    private final String standard;

    Languages(
            BuiltInTexts builtIn,
            TextFolder folder,
            MailTexts texts,
            @Value("${ackord.support.language:en}") String standard) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.texts = texts;
        this.standard = standard;
        if (!supported().contains(standard))
            throw new IllegalStateException(
                    "ackord.support.language is '%s', but mail texts are in %s".formatted(standard, supported()));
    }

    /** @param tags the languages that somebody reads, the best first, as BCP 47 tags with commas; null when nobody said */
    public String choose(@Nullable String tags) {
        if (tags == null) return standard;
        return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(tags), supported()))
                .orElse(standard);
    }

    public String standard() {
        return standard;
    }

    SortedSet<String> supported() {
        var supported = new TreeSet<String>();
        Stream.concat(builtIn.files().stream(), folder.files().stream())
                .filter(file -> file.endsWith('/' + Words.FILE))
                .filter(texts::has)
                .map(file -> file.substring(0, file.indexOf('/')))
                .forEach(supported::add);
        return supported;
    }

    /** This language, and those that stand in for it where it lacks a text. */
    List<String> from(@Nullable String language) {
        var wanted = new LinkedHashSet<String>();
        if (language != null && TAG.matcher(language).matches() && texts.has(language + '/' + Words.FILE))
            wanted.add(language);
        wanted.add(standard);
        wanted.add(ENGLISH);
        return List.copyOf(wanted);
    }

    /** @throws IllegalStateException when the language has none; each of {@link #supported()} has */
    Words words(String language) {
        var english = Words.over(builtIn, ENGLISH, "");
        var own = texts.use(
                language + '/' + Words.FILE, content -> Words.of(Words.over(builtIn, language, content), english));
        return own.orElseThrow(() -> new IllegalStateException("no words in " + language));
    }
}
