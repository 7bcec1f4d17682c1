package org.ackord.engine;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the cascading foreign keys from the engine's table of incidents. An incident is its own cause there, so it refers to
 * itself; MySQL 9.7 follows the cascade in circles and deletes none of them ("exceeds max tables limit"), which would leave
 * every job that recovers stuck. The engine deletes incidents one by one and does not need the keys.
 */
class IncidentKeys implements Consumer<JdbcClient> {

    @Override
    public void accept(JdbcClient mysql) {
        mysql.sql("select constraint_name from information_schema.referential_constraints"
                        + " where constraint_schema = database() and delete_rule = 'CASCADE'"
                        + " and upper(table_name) = 'ACT_RU_INCIDENT'"
                        + " and upper(referenced_table_name) = 'ACT_RU_INCIDENT'")
                .query(String.class)
                .list()
                .forEach(key -> mysql.sql("alter table ACT_RU_INCIDENT drop foreign key " + key)
                        .update());
    }
}
