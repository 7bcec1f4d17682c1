package org.ackord.intake;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/cases/{key}/notes}, as it came. */
record NoteRequest(@Nullable String text) {}
