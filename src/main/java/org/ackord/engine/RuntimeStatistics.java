package org.ackord.engine;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has MySQL count the rows of the engine's running state anew whenever a sixteenth of them has changed. Its persistent statistics
 * follow much later, one table every ten seconds: counted while there was nothing to do, they make the job executor read all jobs
 * for each job that is due when many are.
 */
class RuntimeStatistics implements Consumer<JdbcClient> {

    private static final String PERSISTENT = """
            select table_name from information_schema.tables where table_schema = database()
             and upper(table_name) like 'ACT\\_RU\\_%' and create_options not like '%stats_persistent=0%'""";

    @Override
    public void accept(JdbcClient mysql) {
        persistent(mysql)
                .forEach(table -> mysql.sql("alter table " + table + " stats_persistent = 0")
                        .update());
    }

    private static List<String> persistent(JdbcClient mysql) {
        return mysql.sql(PERSISTENT).query(String.class).list();
    }
}
