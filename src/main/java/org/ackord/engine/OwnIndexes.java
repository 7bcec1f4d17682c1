package org.ackord.engine;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds the indexes that the engine's tables lack for what Ackord and Tasklist ask of them. */
final class OwnIndexes implements Consumer<JdbcClient> {

    /**
     * Finds what the job executor has to do, and when it has to next. Without it the engine reads all open timers each time it
     * asks, so that the more cases are open, the later each timer is.
     */
    private static final String JOB_DUE = "create index ACKORD_JOB_DUE on ACT_RU_JOB (DUEDATE_)";

    /** Finds the tasks that are due soonest, by which Tasklist's lists are sorted, without a look at all the others. */
    private static final String TASK_DUE = "create index ACKORD_TASK_DUE on ACT_RU_TASK (DUE_DATE_)";

    /**
     * Finds tasks by a variable of their process, as Tasklist's list <em>VIP</em> does. Without it the engine reads all variables
     * of every open task: 0.7 s of a processor for 10,000 tasks.
     */
    private static final String VARIABLE_VALUE =
            "create index ACKORD_VARIABLE_VALUE on ACT_RU_VARIABLE (PROC_INST_ID_, NAME_, TEXT_(20))";

    @Override
    public void accept(JdbcClient mysql) {
        if (isMissing(mysql, "ACKORD_JOB_DUE")) mysql.sql(JOB_DUE).update();
        if (isMissing(mysql, "ACKORD_TASK_DUE")) mysql.sql(TASK_DUE).update();
        if (isMissing(mysql, "ACKORD_VARIABLE_VALUE")) mysql.sql(VARIABLE_VALUE).update();
    }

    private static boolean isMissing(JdbcClient mysql, String index) {
        return mysql.sql("select count(*) from information_schema.statistics where table_schema = database()"
                                + " and index_name = ?")
                        .param(index)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
