package org.ackord.appointment;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The words of the page in the language of a customer, English where we have no other: {@code pages/times.properties}. */
final class PageWords {

    private static final Control NO_OTHERS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private PageWords(ResourceBundle words) {
        this.words = words;
        this.locale = Locale.forLanguageTag(words.getString("locale"));
    }

    static PageWords in(@Nullable String language) {
        var wanted = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        return new PageWords(ResourceBundle.getBundle("pages.times", wanted, NO_OTHERS));
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** Those without values, and the language of the page. */
    Map<String, String> plain() {
        var plain = new LinkedHashMap<String, String>();
        words.keySet().forEach(key -> plain.put(key, words.getString(key)));
        plain.put("lang", locale.getLanguage());
        return plain;
    }

    String written(Instant at, ZoneId zone) {
        return formatter("date").format(at.atZone(zone));
    }

    /** The time with us, in words; null when our clocks show the same. */
    @Nullable
    String ours(Instant at, ZoneId theirs, ZoneId ours) {
        if (theirs.getRules().getOffset(at).equals(ours.getRules().getOffset(at))) return null;
        return say("here", formatter("ours").format(at.atZone(ours)), place(ours));
    }

    /** Of {@code America/New_York} the city. */
    String place(ZoneId zone) {
        var id = zone.getId();
        if (!id.contains("/")) return zone.getDisplayName(TextStyle.FULL, locale);
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(words.getString(key), locale);
    }
}
