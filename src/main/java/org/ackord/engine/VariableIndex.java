package org.ackord.engine;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds the index by which Tasklist's list <em>VIP</em> finds tasks by a variable of their process. Without it the engine reads
 * all variables of every open task: 0.7 s of a processor for 10,000 tasks.
 */
class VariableIndex implements Consumer<JdbcClient> {

    @Override
    public void accept(JdbcClient mysql) {
        if (isMissing(mysql))
            mysql.sql("create index ACKORD_VARIABLE_VALUE on ACT_RU_VARIABLE (PROC_INST_ID_, NAME_, TEXT_(20))")
                    .update();
    }

    private static boolean isMissing(JdbcClient mysql) {
        return mysql.sql("select count(*) from information_schema.statistics where table_schema = database()"
                                + " and upper(table_name) = 'ACT_RU_VARIABLE' and index_name = 'ACKORD_VARIABLE_VALUE'")
                        .query(Long.class)
                        .single()
                == 0;
    }
}
