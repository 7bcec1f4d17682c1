package org.ackord.portal;

import org.jspecify.annotations.Nullable;

/**
 * What a customer may know of a case by its link alone: nothing that was written, and nobody's name. Dates are written out
 * with the zone of the support team.
 *
 * @param newsBy until when we promised to write next, null when no such promise is running
 */
record StatusView(
        String caseKey,
        String state,
        @Nullable String product,
        String received,
        @Nullable String newsBy,
        String next) {}
