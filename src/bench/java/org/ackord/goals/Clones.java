package org.ackord.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Multiplies the rows of one process instance: a hundred thousand instances in half a minute, each as the engine writes it. */
final class Clones {

    private static final List<String> TABLES = List.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_JOB",
            "ACT_RU_VARIABLE",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_JOB_LOG");

    private final JdbcTemplate jdbc;

    Clones(String url) {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(
                url + "?sessionVariables=foreign_key_checks=0,cte_max_recursion_depth=1000000", "root", ""));
    }

    /** @param name of this set of clones, a letter or two */
    void make(String instance, String name, int count) {
        var ids = TABLES.stream()
                .flatMap(table -> jdbc
                        .queryForList("select ID_ from " + rows(table, instance), String.class)
                        .stream())
                .distinct()
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(","));
        for (var table : TABLES) clone(table, instance, ids, name, count);
        for (var table : TABLES) jdbc.execute("analyze table " + table);
    }

    /** All timers of a set become due at that instant. */
    void due(String name, java.time.Instant instant) {
        jdbc.update(
                "update ACT_RU_JOB set DUEDATE_ = ? where ID_ like ?",
                java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC),
                "%-" + name + "-%");
    }

    private void clone(String table, String instance, String ids, String name, int count) {
        var columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = database() and upper(table_name) = ?",
                String.class,
                table);
        var values = new ArrayList<String>();
        for (var column : columns)
            values.add(
                    column.endsWith("ID_") || column.equals("VAR_SCOPE_")
                            ? "case when t.%1$s in (%2$s) then concat(t.%1$s, '-%3$s-', n.i) else t.%1$s end"
                                    .formatted(column, ids, name)
                            : "t." + column);
        jdbc.execute("insert into %s (%s) with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)"
                        .formatted(table, String.join(",", columns), count)
                + " select %s from n, (select * from %s) t".formatted(String.join(",", values), rows(table, instance)));
    }

    private static String rows(String table, String instance) {
        var column = table.contains("JOB") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_";
        return "%s where %s = '%s'".formatted(table, column, instance);
    }
}
