package org.ackord.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/**
 * No script of any kind: a model with one cannot be parsed, so not be deployed. Even the engine's own script language
 * {@code juel} reads expressions with a resolver of its own, past {@link SafeExpressions}. FEEL in decision tables is no script.
 */
final class NoScripts extends ScriptFactory {

    static BadUserRequestException refusal(String language) {
        return new BadUserRequestException(
                "scripts are not allowed here (language '%s'); use a step of the vocabulary or an expression"
                        .formatted(language));
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refusal(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refusal(language);
    }
}
