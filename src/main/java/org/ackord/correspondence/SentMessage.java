package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * A customer's message as it came.
 *
 * @param html never to be shown as it is
 * @param original whether the mail that it was read from is here
 */
public record SentMessage(
        String caseKey, MessageView view, @Nullable String html, boolean original) {}
