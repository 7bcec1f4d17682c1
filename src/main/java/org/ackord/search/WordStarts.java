package org.ackord.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text can be found by. What stands between spaces is found from its beginning on and from each place within where a
 * word starts: {@code ann@northwind.example} by {@code ann@nor}, {@code north} and {@code example}. Upper and lower case are
 * the same, so are the compatible forms of Unicode (NFKC); every other character stands for itself.
 */
public final class WordStarts {

    /** As long as what is kept of a word; what comes after is not told apart. */
    static final int LONGEST = 40;

    static final int MOST = 5_000;

    private static final int MOST_ASKED = 8;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Scripts without spaces between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private WordStarts() {}

    /** The first {@value #MOST} of these texts; none is the beginning of another, which finds it too. */
    static NavigableSet<String> of(List<? extends @Nullable String> texts) {
        var found = new TreeSet<String>();
        texts.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> SPACE.splitAsStream(plain(text)))
                .takeWhile(chunk -> found.size() < MOST)
                .forEach(chunk -> add(chunk, found));
        found.remove("");
        return withoutBeginnings(found);
    }

    /** The words of a question, at most {@value #MOST_ASKED}; each has to be the beginning of one of {@link #of}. */
    public static List<String> asked(String question) {
        var words = SPACE.splitAsStream(plain(question))
                .filter(word -> !word.isEmpty())
                .limit(MOST_ASKED)
                .map(WordStarts::cut)
                .toList();
        return List.copyOf(withoutBeginnings(new TreeSet<>(words)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void add(String chunk, Set<String> found) {
        found.add(cut(chunk));
        int before = 0;
        for (int i = 0; i < chunk.length(); i += Character.charCount(before)) {
            int here = chunk.codePointAt(i);
            if (i > 0 && startsWord(before, here)) found.add(cut(chunk.substring(i)));
            before = here;
        }
    }

    private static boolean startsWord(int before, int here) {
        return Character.isLetterOrDigit(here)
                && (!Character.isLetterOrDigit(before) || UNSPACED.contains(UnicodeScript.of(here)));
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) return word;
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** In their order a beginning stands right before what it is the beginning of. */
    private static NavigableSet<String> withoutBeginnings(NavigableSet<String> words) {
        var all = words.toArray(String[]::new);
        var kept = new TreeSet<String>();
        for (int i = 0; i < all.length; i++)
            if (i == all.length - 1 || !all[i + 1].startsWith(all[i])) kept.add(all[i]);
        return kept;
    }
}
