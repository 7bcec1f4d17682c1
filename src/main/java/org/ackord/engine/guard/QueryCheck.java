package org.ackord.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * No expressions in queries that somebody sends. The engine refuses those in the query itself and overlooks those in its
 * {@code orQueries} (CVE-2026-109432), with which any user of Tasklist runs code.
 */
final class QueryCheck {

    private QueryCheck() {}

    /** Of a query that is run as it came. */
    static void refuseExpressions(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks
                && tasks.getQueries().stream()
                        .anyMatch(each -> !each.getExpressions().isEmpty())) throw refusal();
    }

    /** Of a query that is kept as a list of tasks: expressions such as {@code ${currentUser()}} make sense there. */
    static void refuseHiddenExpressions(@Nullable Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks
                && tasks.getQueries().stream()
                        .anyMatch(
                                each -> each != tasks && !each.getExpressions().isEmpty())) throw refusal();
    }

    private static BadUserRequestException refusal() {
        return new BadUserRequestException(
                "expressions are not allowed in queries and orQueries; give the values, or use a saved filter");
    }
}
