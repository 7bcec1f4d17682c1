package org.ackord.insight;

import java.util.List;
import org.ackord.engine.Tasks.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * A case as the page of cases shows it.
 *
 * @param due what is due first of all that is owed, in words; null where nothing is
 * @param late whether that was missed
 */
record CaseLine(Card card, String received, @Nullable String due, boolean late, List<OpenTask> tasks) {}
