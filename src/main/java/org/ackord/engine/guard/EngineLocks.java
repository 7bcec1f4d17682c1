package org.ackord.engine.guard;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ackord.engine.ModelRule;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** Puts the locks on an engine that is about to be built. */
public final class EngineLocks {

    private final Map<Object, Object> vocabulary;
    private final ListableBeanFactory beans;
    private final Consumer<Object> listeners;
    private final Clock clock;

    /** @param listeners hear of {@link org.ackord.engine.ModelsDeployed} and {@link org.ackord.engine.ModelsRefused} */
    public EngineLocks(
            Map<Object, Object> vocabulary, ListableBeanFactory beans, Consumer<Object> listeners, Clock clock) {
        this.vocabulary = vocabulary;
        this.beans = beans;
        this.listeners = listeners;
        this.clock = clock;
    }

    public void putOn(ProcessEngineConfigurationImpl engine) {
        var expressions = new SafeExpressions(vocabulary);
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setExpressionManager(expressions);
        engine.setFilterService(new GuardedFilters());
        engine.setCustomPreDeployers(and(engine.getCustomPreDeployers(), check(expressions)));
        engine.setCustomPostDeployers(and(engine.getCustomPostDeployers(), new DeploymentNews(listeners)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                interceptors(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                interceptors(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private ModelCheck check(SafeExpressions expressions) {
        return new ModelCheck(
                expressions,
                new Words(vocabulary, beans),
                () -> beans.getBeanProvider(ModelRule.class).orderedStream().toList());
    }

    /** An interceptor knows the next one, so each chain has its own. */
    private List<CommandInterceptor> interceptors(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> others) {
        var ours = List.of(new RefusalNews(listeners, engine::getIdentityService, clock), new QueryGuard());
        var all = new ArrayList<CommandInterceptor>(ours);
        if (others != null) all.addAll(others);
        return all;
    }

    private static List<Deployer> and(@Nullable List<Deployer> others, Deployer ours) {
        var all = new ArrayList<Deployer>(List.of(ours));
        if (others != null) all.addAll(others);
        return all;
    }
}
