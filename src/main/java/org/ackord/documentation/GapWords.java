package org.ackord.documentation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ackord.directory.Directory;
import org.ackord.directory.Product;
import org.ackord.time.SupportCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A list in words for the form of its task, which reads Markdown. A fact holds 4,000 characters: where all does not fit, each gap is cut, and
 * where that is not enough, the last are left to the link.
 */
@Component
class GapWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int MOST = 3_700;
    private static final List<Integer> LENGTHS = List.of(1_000, 400, 200, 100);

    private final GapRows gaps;
    private final Directory directory;
    private final SupportCalendar support;
    private final String baseUrl;

    GapWords(GapRows gaps, Directory directory, SupportCalendar support, @Value("${ackord.base-url}") String baseUrl) {
        this.gaps = gaps;
        this.directory = directory;
        this.support = support;
        this.baseUrl = baseUrl;
    }

    String headline(GapList list) {
        return Markdown.escaped("%s, week of %s".formatted(product(list), DAY.format(list.monday())));
    }

    /** What the mails about a list name. */
    Map<String, Object> forMail(GapList list, Instant dueAt) {
        return Map.of(
                "caseKey", list.key(),
                "product", product(list),
                "dueAt", dueAt.atZone(support.zone()),
                "taskUrl", baseUrl + "/camunda/app/tasklist/default/");
    }

    private String product(GapList list) {
        var named = directory.product(list.product()).map(Product::name).orElse(list.product());
        return named.isEmpty() ? "No product" : named;
    }

    String of(String listKey) {
        var all = gaps.of(listKey);
        return LENGTHS.stream()
                .map(length -> lines(all, length))
                .filter(words -> words.length() <= MOST)
                .findFirst()
                .orElseGet(() -> beginning(listKey, all));
    }

    private String beginning(String listKey, List<Gap> all) {
        var shortest = LENGTHS.get(LENGTHS.size() - 1);
        int shown = all.size() - 1;
        while (lines(all.subList(0, shown), shortest).length() > MOST) shown--;
        return "%s%n%nAnd %d more: [all of them](%s/api/documentation-gaps?list=%s)"
                .formatted(lines(all.subList(0, shown), shortest), all.size() - shown, baseUrl, listKey);
    }

    private String lines(List<Gap> shown, int length) {
        return shown.stream().map(gap -> line(gap, length)).collect(Collectors.joining("\n"));
    }

    private String line(Gap gap, int length) {
        var text = Markdown.escaped(cut(gap.text(), length));
        var by = Markdown.escaped(directory.nameOf(gap.notedBy()));
        return "%d. %s ([%s](%s/desk/cases?q=%s), %s, %s)"
                .formatted(gap.number(), text, gap.caseKey(), baseUrl, gap.caseKey(), by, day(gap));
    }

    private String day(Gap gap) {
        return DAY.format(gap.notedAt().atZone(support.zone()));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip() + " …";
    }
}
