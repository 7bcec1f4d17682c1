package org.ackord.engine;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the engine's tables hold every character. Its scripts say {@code utf8}, which MySQL reads as characters of three bytes
 * at most: an emoji in a variable, a business key or the name of a task would be refused.
 */
class WideCharacters implements Consumer<JdbcClient> {

    @Override
    public void accept(JdbcClient mysql) {
        var narrow = narrow(mysql);
        if (narrow.isEmpty()) return;
        mysql.sql("set foreign_key_checks = 0").update();
        narrow.forEach(
                table -> mysql.sql("alter table " + table + " convert to character set utf8mb4 collate utf8mb4_bin")
                        .update());
        mysql.sql("set foreign_key_checks = 1").update();
    }

    private static List<String> narrow(JdbcClient mysql) {
        return mysql.sql("select distinct table_name from information_schema.columns where table_schema = database()"
                        + " and table_name like 'ACT\\_%' and character_set_name = 'utf8mb3' order by table_name")
                .query(String.class)
                .list();
    }
}
