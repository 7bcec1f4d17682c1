package org.ackord.intake;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/cases}, as it came: every field is a text, so that each faulty one can be named. */
record CaseRequest(
        @Nullable String externalId,
        @Nullable Sender from,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String product,
        @Nullable String severity,
        @Nullable String channel,
        @Nullable String receivedAt) {

    record Sender(@Nullable String email, @Nullable String name) {}
}
