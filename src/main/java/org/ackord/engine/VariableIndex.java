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
        if (OwnIndexes.isMissing(mysql, "ACT_RU_VARIABLE", "ACKORD_VARIABLE_VALUE"))
            mysql.sql("create index ACKORD_VARIABLE_VALUE on ACT_RU_VARIABLE (PROC_INST_ID_, NAME_, TEXT_(20))")
                    .update();
    }
}
