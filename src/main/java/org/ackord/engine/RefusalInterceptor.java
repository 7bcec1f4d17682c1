package org.ackord.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a refused input leave the engine as what it is. The engine wraps whatever a listener throws, and engine REST would
 * answer 500 (our fault) where it has to answer 400 (the sender's).
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException thrown) {
            var refusal = refusalIn(thrown);
            throw refusal == null ? thrown : refusal;
        }
    }

    private static @Nullable FormFieldValidationException refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof FormFieldValidationException refusal) return refusal;
        return null;
    }
}
