package org.ackord.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds the index by which Tasklist's list <em>VIP</em> finds tasks by a variable of their process. Without it the engine reads
 * all variables of every open task: 0.7 s of a processor for 10,000 tasks.
 */
class VariableIndex extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(VariableIndex.class);

    private final JdbcClient jdbc;

    VariableIndex(DataSource data) {
        this.jdbc = JdbcClient.create(data);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (engine.getProcessEngineConfiguration().getDatabaseType().equals("mysql") && isMissing()) create();
    }

    private boolean isMissing() {
        return jdbc.sql("select count(*) from information_schema.statistics where table_schema = database()"
                                + " and upper(table_name) = 'ACT_RU_VARIABLE' and index_name = 'ACKORD_VARIABLE_VALUE'")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void create() {
        try {
            jdbc.sql("create index ACKORD_VARIABLE_VALUE on ACT_RU_VARIABLE (PROC_INST_ID_, NAME_, TEXT_(20))")
                    .update();
        } catch (DataAccessException anotherNodeWasFaster) {
            if (isMissing()) throw anotherNodeWasFaster;
            LOG.debug("Another node has made the index");
        }
    }
}
