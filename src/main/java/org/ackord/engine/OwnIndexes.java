package org.ackord.engine;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexes of ours on the engine's tables. */
final class OwnIndexes {

    private OwnIndexes() {}

    static boolean isMissing(JdbcClient mysql, String table, String index) {
        return mysql.sql("select count(*) from information_schema.statistics where table_schema = database()"
                                + " and upper(table_name) = ? and index_name = ?")
                        .params(table, index)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
