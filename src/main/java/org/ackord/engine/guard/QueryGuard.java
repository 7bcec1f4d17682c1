package org.ackord.engine.guard;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Checks every query that is run, whoever made it. */
final class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        QueryCheck.refuseExpressions(command);
        return next.execute(command);
    }
}
