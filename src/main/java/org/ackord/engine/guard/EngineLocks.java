package org.ackord.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts the locks on an engine that is about to be built. */
public final class EngineLocks {

    private final Map<Object, Object> vocabulary;

    public EngineLocks(Map<Object, Object> vocabulary) {
        this.vocabulary = vocabulary;
    }

    public void putOn(ProcessEngineConfigurationImpl engine) {
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setExpressionManager(new SafeExpressions(vocabulary));
    }
}
