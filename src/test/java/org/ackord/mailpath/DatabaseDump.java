package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/** Looks for a word in every column of every table, as it is and within BASE64. */
final class DatabaseDump {

    private final JdbcClient jdbc;

    DatabaseDump(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return table.column of each value that holds the word */
    List<String> placesOf(String word) {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            jdbc.sql("select * from " + table).query(row -> {
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++)
                    if (holds(text(JdbcUtils.getResultSetValue(row, i)), word))
                        found.add((table.substring(1, table.length() - 1) + "." + columns.getColumnLabel(i))
                                .toLowerCase(Locale.ROOT));
            });
        }
        return found;
    }

    List<String> tables() {
        return jdbc.sql("select case when table_schema = 'PUBLIC' then concat('\"', table_name, '\"')"
                        + " else concat('`', table_name, '`') end from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema in ('PUBLIC', database())")
                .query(String.class)
                .list();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
    }

    static boolean holds(String text, String word) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains(word) || lower.replace("=\r\n", "").contains(word)) return true;
        var joined = text.replaceAll("[\\r\\n]", "");
        return inBase64(word).anyMatch(joined::contains);
    }

    /** What of the word stands in BASE64 however many bytes come before it. */
    private static Stream<String> inBase64(String word) {
        return IntStream.range(0, 3).mapToObj(before -> {
            var encoded =
                    Base64.getEncoder().withoutPadding().encodeToString((" ".repeat(before) + word).getBytes(UTF_8));
            return encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 2);
        });
    }
}
