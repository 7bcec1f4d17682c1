package org.ackord.engine;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds the index by which the job executor finds what is due, and what is due next. Without it the engine reads all open timers
 * each time it asks, so that the more cases are open, the later each timer is.
 */
class DueDateIndex implements Consumer<JdbcClient> {

    @Override
    public void accept(JdbcClient mysql) {
        if (OwnIndexes.isMissing(mysql, "ACT_RU_JOB", "ACKORD_JOB_DUE"))
            mysql.sql("create index ACKORD_JOB_DUE on ACT_RU_JOB (DUEDATE_)").update();
    }
}
