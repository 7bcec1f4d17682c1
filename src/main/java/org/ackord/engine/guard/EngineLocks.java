package org.ackord.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

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
        engine.setFilterService(new GuardedFilters());
        engine.setCustomPreCommandInterceptorsTxRequired(before(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** An interceptor knows the next one, so each chain has its own. */
    private static List<CommandInterceptor> before(@Nullable List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>(List.of(new QueryGuard()));
        if (others != null) all.addAll(others);
        return all;
    }
}
