package org.ackord.intake;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/cases/{key}/messages}, as it came. */
record MessageRequest(
        @Nullable String externalId,
        CaseRequest.@Nullable Sender from,
        @Nullable String text) {}
