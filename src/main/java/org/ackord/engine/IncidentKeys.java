package org.ackord.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the cascading foreign keys from the engine's table of incidents. An incident is its own cause there, so it refers to
 * itself; MySQL 9.7 follows the cascade in circles and deletes none of them ("exceeds max tables limit"), which would leave
 * every job that recovers stuck. The engine deletes incidents one by one and does not need the keys.
 */
class IncidentKeys extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentKeys.class);

    private final JdbcClient jdbc;

    IncidentKeys(DataSource data) {
        this.jdbc = JdbcClient.create(data);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (engine.getProcessEngineConfiguration().getDatabaseType().equals("mysql"))
            cascades().forEach(this::drop);
    }

    private List<String> cascades() {
        return jdbc.sql("select constraint_name from information_schema.referential_constraints"
                        + " where constraint_schema = database() and delete_rule = 'CASCADE'"
                        + " and upper(table_name) = 'ACT_RU_INCIDENT'"
                        + " and upper(referenced_table_name) = 'ACT_RU_INCIDENT'")
                .query(String.class)
                .list();
    }

    private void drop(String key) {
        try {
            jdbc.sql("alter table ACT_RU_INCIDENT drop foreign key " + key).update();
        } catch (DataAccessException anotherNodeWasFaster) {
            if (cascades().contains(key)) throw anotherNodeWasFaster;
            LOG.debug("Another node has dropped {}", key);
        }
    }
}
