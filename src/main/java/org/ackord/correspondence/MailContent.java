package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * The words of a mail, and what came with them.
 *
 * @param text never blank
 * @param html as it came, never to be shown as it is; null when the mail had none
 */
public record MailContent(String text, @Nullable String html, Enclosed enclosed) {

    public MailContent(String text, @Nullable String html) {
        this(text, html, Enclosed.NOTHING);
    }
}
