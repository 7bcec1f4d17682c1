package org.ackord.correspondence;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text parted into what was written, what was quoted and the signature (RFC 3676 §4.3, §4.5). Mail programs mark a quotation by {@code >},
 * by a line such as "On … wrote:", or by the header of the mail that follows. The same rules as {@code quotes.js}, which folds
 * for the eye; {@code quotations.json} keeps both in step. Every rule looks at a line once, so that no text takes long.
 */
public final class Quotation {

    enum Kind {
        TEXT,
        QUOTE,
        SIGNATURE
    }

    record Part(Kind kind, List<String> lines) {}

    private static final int LONGEST_MARK = 300;
    private static final int HEADER_LINES = 6;
    private static final Set<String> WROTE = Set.of("wrote", "schrieb", "écrit", "escribió");
    private static final Pattern DATED = Pattern.compile("^(?:On|Am|Le|El)\\s.*");
    private static final Pattern ORIGINAL = Pattern.compile(
            "^\\s*-{2,}\\s?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\\s?-{2,}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM = Pattern.compile("^\\*?(?:From|Von|De|Da|Van):\\*?\\s.*");
    private static final Pattern SENT =
            Pattern.compile("^\\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado el)\\s?:.*");
    private static final Pattern TO = Pattern.compile("^\\*?(?:To|Subject|An|Betreff|À|Objet|Para|Asunto)\\s?:.*");
    private static final Pattern RULE = Pattern.compile("^_{10,}\\s*$");
    private static final Pattern SIGNATURE =
            Pattern.compile("^(?:-- ?|Sent from my \\S.*|Get Outlook for \\S.*|Von meinem \\S.* gesendet\\.?)$");

    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();

    private Quotation(String text) {
        this.lines = text.lines().toList();
    }

    static List<Part> parts(String text) {
        var quotation = new Quotation(text);
        quotation.divide();
        quotation.moveIntroductions();
        return quotation.parts.stream()
                .map(part -> new Part(part.kind(), trimmed(part.lines())))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** What was written anew: neither quoted nor signature. */
    static String written(String text) {
        return joined(parts(text).stream().filter(part -> part.kind() == Kind.TEXT));
    }

    /** The same for those who must miss nothing: only two dashes make a signature, no telephone's "Sent from". */
    public static String writtenForSure(String text) {
        return joined(parts(text).stream()
                .filter(part -> part.kind() != Kind.QUOTE)
                .filter(part -> part.kind() == Kind.TEXT || !part.lines().get(0).startsWith("--")));
    }

    private static String joined(Stream<Part> parts) {
        return parts.flatMap(part -> part.lines().stream()).collect(joining("\n"));
    }

    private void divide() {
        int rest = startOfRest();
        boolean inSignature = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            inSignature |= isShort(line) && SIGNATURE.matcher(line).matches();
            if (i >= rest || line.startsWith(">")) add(Kind.QUOTE, line);
            else add(inSignature ? Kind.SIGNATURE : Kind.TEXT, line);
        }
    }

    private void add(Kind kind, String line) {
        if (parts.isEmpty() || last().kind() != kind) parts.add(new Part(kind, new ArrayList<>()));
        last().lines().add(line);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /** From here on everything is the mail that is answered, though no line says so. */
    private int startOfRest() {
        for (int i = 0; i < lines.size(); i++) if (isShort(lines.get(i)) && beginsRest(i)) return withRuleAbove(i);
        return lines.size();
    }

    private boolean beginsRest(int at) {
        var line = lines.get(at);
        if (ORIGINAL.matcher(line).matches()) return true;
        if (FROM.matcher(line).matches()) return isHeader(at) || withRuleAbove(at) < at;
        if (!DATED.matcher(line).matches()) return false;
        int end = isDatedIntroduction(line) ? at : isDatedIntroduction(joined(at)) ? at + 1 : -1;
        return end >= 0 && !nextWords(end + 1).startsWith(">");
    }

    private boolean isHeader(int at) {
        var header = lines.subList(at, Math.min(at + HEADER_LINES, lines.size())).stream()
                .takeWhile(line -> !line.isBlank() && isShort(line))
                .toList();
        return header.stream().anyMatch(line -> SENT.matcher(line).matches())
                && header.stream().anyMatch(line -> TO.matcher(line).matches());
    }

    private String joined(int at) {
        return at + 1 < lines.size() ? lines.get(at) + ' ' + lines.get(at + 1) : lines.get(at);
    }

    private String nextWords(int from) {
        for (int i = from; i < lines.size(); i++) if (!lines.get(i).isBlank()) return lines.get(i);
        return "";
    }

    private int withRuleAbove(int at) {
        int above = at - 1;
        while (above >= 0 && lines.get(above).isBlank()) above--;
        return above >= 0 && RULE.matcher(lines.get(above)).matches() ? above : at;
    }

    private void moveIntroductions() {
        for (int i = 0; i + 1 < parts.size(); i++)
            if (parts.get(i).kind() == Kind.TEXT && parts.get(i + 1).kind() == Kind.QUOTE)
                moveIntroduction(parts.get(i).lines(), parts.get(i + 1).lines());
    }

    private static void moveIntroduction(List<String> text, List<String> quote) {
        while (!text.isEmpty() && text.get(text.size() - 1).isBlank()) text.remove(text.size() - 1);
        int size = text.size();
        var last = size > 0 ? text.get(size - 1) : "";
        var before = size > 1 ? text.get(size - 2) : "";
        boolean isWrapped = DATED.matcher(before).matches() && isIntroduction(before + ' ' + last);
        if (!isWrapped && !isIntroduction(last)) return;
        var introduction = text.subList(size - (isWrapped ? 2 : 1), size);
        quote.addAll(0, introduction);
        introduction.clear();
    }

    private static boolean isDatedIntroduction(String line) {
        return isIntroduction(line) && line.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isIntroduction(String line) {
        if (!isShort(line) || !line.stripTrailing().endsWith(":")) return false;
        var words = line.replace(':', ' ').split("\\s+", -1);
        for (int i = 1; i < words.length; i++) if (WROTE.contains(words[i])) return true;
        return false;
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_MARK;
    }

    private static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) from++;
        while (from < to && lines.get(to - 1).isBlank()) to--;
        return List.copyOf(lines.subList(from, to));
    }
}
