package org.ackord.engine.guard;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts the locks on an engine that is about to be built. */
public final class EngineLocks {

    public void putOn(ProcessEngineConfigurationImpl engine) {
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
    }
}
