package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * What a template became.
 *
 * @param subject one line
 * @param html null when the layout makes it of the text
 */
public record Rendered(
        String subject, String text, @Nullable String html, String language) {

    Rendered withHtml(String html) {
        return new Rendered(subject, text, html, language);
    }
}
