package org.ackord.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The questions in what somebody wrote, so that no answer forgets one (R11): sentences that end with a question mark of
 * whatever script. What is quoted or belongs to the signature was not asked now.
 */
final class Questions {

    private static final int MOST = 20;
    private static final int LONGEST = 300;
    /** Far more than a person writes; what follows is a log file. */
    private static final int LONGEST_TEXT = 100_000;

    /** Mail programs break lines near 72 characters; a shorter line was ended by its writer. */
    private static final int WRAPPED = 50;

    private static final String MARKS = "?？؟";
    private static final String STOPS = ".!。！…";
    private static final String WIDE = "？؟。！";
    private static final String CLOSING = ")]}\"'”’»«*_";
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "nr", "no", "vs", "bzw", "ca", "approx", "st", "etc", "inkl", "incl");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*•–·]|\\(?(?:\\d{1,2}|[A-Za-z])[.)])\\s+");
    private static final Pattern OPENING = Pattern.compile("^[\\s\"'“„«»*_(\\[]+");

    private final Set<String> found = new LinkedHashSet<>();

    private Questions() {}

    static List<String> in(String text) {
        var questions = new Questions();
        for (var block : blocks(Quotation.written(SubjectLine.cut(text, LONGEST_TEXT)))) questions.read(block);
        return questions.found.stream().limit(MOST).toList();
    }

    /** Lines that belong together as one: the end of a paragraph, of a short line and the start of an item part them. */
    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        var last = "";
        for (var line : text.lines().map(String::strip).toList()) {
            if (!goesOn(last, line) && !block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            block.append(block.isEmpty() ? "" : " ").append(ITEM.matcher(line).replaceFirst(""));
            last = line;
        }
        blocks.add(block.toString());
        return blocks;
    }

    private static boolean goesOn(String last, String line) {
        if (last.isEmpty() || line.isEmpty() || ITEM.matcher(line).find()) return false;
        return last.length() >= WRAPPED || (Character.isLowerCase(line.codePointAt(0)) && !last.endsWith(","));
    }

    private void read(String block) {
        int start = 0;
        for (int i = 0; i < block.length() && found.size() < MOST; i++) {
            boolean asks = MARKS.indexOf(block.charAt(i)) >= 0;
            boolean stops = asks || STOPS.indexOf(block.charAt(i)) >= 0;
            if (!stops || !endsSentence(block, start, i)) continue;
            int end = i + 1;
            while (end < block.length() && isMark(block.charAt(end))) asks |= MARKS.indexOf(block.charAt(end++)) >= 0;
            if (asks) add(block.substring(start, end));
            start = end;
            i = end - 1;
        }
    }

    private static boolean endsSentence(String block, int start, int at) {
        char mark = block.charAt(at);
        if (WIDE.indexOf(mark) >= 0) return true;
        int next = at + 1;
        while (next < block.length() && isMark(block.charAt(next))) next++;
        if (next < block.length() && block.charAt(next) == ')' && isOpened(block, start, at)) return false;
        while (next < block.length() && CLOSING.indexOf(block.charAt(next)) >= 0) next++;
        if (next < block.length() && !Character.isWhitespace(block.charAt(next))) return false;
        return mark == '.'
                ? !isAbbreviation(wordBefore(block, start, at))
                : !isBareAddress(wordBefore(block, start, at));
    }

    /** Whether a bracket was opened in the midst of the sentence, which then goes on behind it. */
    private static boolean isOpened(String block, int start, int at) {
        int from = Math.max(start, at - LONGEST);
        int bracket = block.substring(from, at).lastIndexOf('(');
        return bracket > 0 && !block.substring(from, from + bracket).isBlank();
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0;
    }

    private static String wordBefore(String block, int start, int at) {
        int from = at;
        while (from > start && at - from < LONGEST && !Character.isWhitespace(block.charAt(from - 1))) from--;
        return block.substring(from, at);
    }

    private static boolean isAbbreviation(String word) {
        var bare = OPENING.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT);
        return bare.length() <= 1 || bare.matches("\\d{1,2}|\\p{L}\\.\\p{L}") || ABBREVIATIONS.contains(bare);
    }

    /** {@code https://x.example/?} at the end of a sentence: the mark is the address's own. */
    private static boolean isBareAddress(String word) {
        return word.endsWith("/") && word.contains("://");
    }

    private void add(String sentence) {
        int opened = sentence.lastIndexOf('¿');
        var bare = ITEM.matcher(sentence.substring(Math.max(opened, 0)).strip()).replaceFirst("");
        var question = OPENING.matcher(bare).replaceFirst("");
        if (question.codePoints().noneMatch(Character::isLetter)) return;
        found.add(question.length() <= LONGEST ? question : '…' + tail(question));
    }

    /** What is asked stands at the end of a sentence that has no end. */
    private static String tail(String question) {
        int from = question.length() - LONGEST + 1;
        return question.substring(Character.isLowSurrogate(question.charAt(from)) ? from + 1 : from);
    }
}
