package org.ackord.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Small engines in memory: as Camunda ships them, or with what a test puts on. They end with the test class. */
final class Engines implements AutoCloseable {

    private final List<ProcessEngine> built = new ArrayList<>();

    ProcessEngine bare(String name) {
        return with(name, engine -> {});
    }

    ProcessEngine with(String name, Consumer<ProcessEngineConfigurationImpl> locks) {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setJdbcUrl("jdbc:h2:mem:" + name);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        locks.accept(engine);
        var made = engine.buildProcessEngine();
        built.add(made);
        return made;
    }

    @Override
    public void close() {
        built.forEach(ProcessEngine::close);
    }
}
