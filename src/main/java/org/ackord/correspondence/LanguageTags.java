package org.ackord.correspondence;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that the writer of a mail reads, as far as its header says (RFC 3282). */
final class LanguageTags {

    private static final int LONGEST = 500;
    private static final int MOST = 10;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,3}");

    private LanguageTags() {}

    /** @return tags with commas, the best first, those of Content-Language before; null when there is none */
    static @Nullable String of(@Nullable String contentLanguage, @Nullable String acceptLanguage) {
        var tags = Stream.of(ranges(contentLanguage), ranges(acceptLanguage))
                .flatMap(List::stream)
                .filter(range -> range.getWeight() > 0)
                .map(LanguageRange::getRange)
                .filter(tag -> TAG.matcher(tag).matches())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(","));
        return tags.isEmpty() ? null : tags;
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null) return List.of();
        var start = SubjectLine.cut(header, LONGEST);
        var whole = start.length() < header.length() ? start.substring(0, start.lastIndexOf(',') + 1) : start;
        try {
            return LanguageRange.parse(COMMENT.matcher(whole).replaceAll("").strip());
        } catch (IllegalArgumentException noTags) {
            return List.of();
        }
    }
}
