package org.ackord.intake;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/cases/{key}/drafts}, as it came. */
record DraftRequest(@Nullable String text) {}
