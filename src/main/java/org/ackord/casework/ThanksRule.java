package org.ackord.casework;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ackord.correspondence.Quotation;

/**
 * Whether a reply says no more than thank you. Narrow on purpose: a thank-you that is taken for a reply costs a colleague one
 * click, a problem that is taken for a thank-you costs a customer. The words are in {@code rules/thanks.txt}.
 */
final class ThanksRule {

    static final String IN_WORDS =
            "it says no more than thank you (few words, all of the list of thanks, no question, no number, no file)";

    private static final int MOST_WORDS = 20;
    private static final int LONGEST = 400;
    private static final Pattern UNLIKELY = Pattern.compile("[?？¿(\\[{<>/\\\\@#%$€£=+|~^]|\\p{N}");
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Z}.,!:;)*_\"“”„‚‘«»…–—\\-\\uFE0F\\x{1F3FB}-\\x{1F3FF}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
    private static final Pattern FACE = Pattern.compile("(?<!\\S)[:;]-?\\)");

    private final Set<String> thanks;
    private final Set<String> known;
    private final Set<String> never;

    ThanksRule(WordLists words) {
        this.thanks = words.list("thanks");
        this.never = words.list("never");
        this.known = new HashSet<>(words.list("with"));
        known.addAll(thanks);
    }

    /** @param names of people who may be greeted or have signed */
    boolean isThanks(String text, Collection<String> names) {
        var own = Quotation.writtenForSure(text).strip();
        if (own.length() > LONGEST || UNLIKELY.matcher(own).find()) return false;
        var words = words(FACE.matcher(own).replaceAll(" "));
        var named = new HashSet<String>();
        names.forEach(name -> named.addAll(words(name)));
        return words.size() <= MOST_WORDS
                && words.stream().noneMatch(never::contains)
                && words.stream().anyMatch(thanks::contains)
                && words.stream().allMatch(word -> known.contains(word) || named.contains(word));
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(APOSTROPHE.matcher(plain).replaceAll(""))
                .flatMap(ThanksRule::signsApart)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A row of pictures, or one that sticks to a word, is as many words. */
    private static Stream<String> signsApart(String word) {
        if (word.codePoints().allMatch(Character::isLetter)) return Stream.of(word);
        var parts = Stream.<String>builder();
        var letters = new StringBuilder();
        word.codePoints().forEach(point -> {
            if (Character.isLetter(point)) letters.appendCodePoint(point);
            else {
                parts.add(letters.toString()).add(Character.toString(point));
                letters.setLength(0);
            }
        });
        return parts.add(letters.toString()).build();
    }
}
