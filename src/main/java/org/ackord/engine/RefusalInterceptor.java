package org.ackord.engine;

import java.util.Optional;
import org.ackord.input.Causes;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

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
            throw refusalIn(thrown).orElse(thrown);
        }
    }

    private static Optional<ProcessEngineException> refusalIn(ProcessEngineException thrown) {
        return Causes.of(thrown)
                .filter(FormFieldValidationException.class::isInstance)
                .map(FormFieldValidationException.class::cast)
                .map(ProcessEngineException.class::cast)
                .findFirst();
    }
}
