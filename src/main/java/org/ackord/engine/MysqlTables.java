package org.ackord.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mends the engine's tables on MySQL where its own scripts fall short of MySQL 8.4, as the one node that starts. */
class MysqlTables extends AbstractProcessEnginePlugin {

    private static final List<Consumer<JdbcClient>> MENDS =
            List.of(new WideCharacters(), new IncidentKeys(), new OwnIndexes(), new RuntimeStatistics());

    private final StartLock lock;
    private @Nullable JdbcClient mysql;

    MysqlTables(StartLock lock) {
        this.lock = lock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        mysql = lock.take();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (mysql != null) MENDS.forEach(mend -> mend.accept(mysql));
    }
}
