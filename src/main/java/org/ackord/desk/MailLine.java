package org.ackord.desk;

import org.jspecify.annotations.Nullable;

/**
 * A mail in quarantine in the words of the page.
 *
 * @param email null when the mail names no usable sender
 * @param age how long ago it came
 * @param handled who did what with it last and when; null when nobody did
 * @param needsSender whoever releases it has to say who wrote it
 */
record MailLine(
        String id,
        @Nullable String email,
        String name,
        String subject,
        String reason,
        String received,
        String age,
        String size,
        int deliveries,
        @Nullable String handled,
        boolean needsSender) {}
