package org.ackord.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R37: every column has an entry, every entry a column, and the page says the same. */
@RunningAckord
class DataCatalogueTest {

    private static final Path PAGE = Path.of("docs/data-catalogue.md");
    private static final Set<String> WHOLE = Set.of("ackord_schema_history");

    private final DataCatalogue catalogue = DataCatalogue.read();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesEveryColumnOfTheDatabaseAndNoOther() {
        var columns = new TreeSet<String>();
        jdbc.sql("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema"
                        + " where t.table_type = 'BASE TABLE' and c.table_schema in ('PUBLIC', database())")
                .query(row -> {
                    var table = row.getString(1).toLowerCase(Locale.ROOT);
                    var isWhole = table.startsWith("act_") || WHOLE.contains(table);
                    columns.add(isWhole ? table : table + "." + row.getString(2).toLowerCase(Locale.ROOT));
                });

        assertThat(catalogue.places()).containsExactlyElementsOf(columns);
    }

    @Test
    void saysOfEachColumnWhatItIsAndWhetherItIsPersonal() {
        catalogue.tables().forEach((name, table) -> {
            assertThat(table).as(name).containsKeys("what", "whose", "regenerated", "retention");
            DataCatalogue.columns(table).forEach((column, said) -> {
                assertThat(said.get("what")).as(name + "." + column).isNotBlank();
                assertThat(said.get("personal")).as(name + "." + column).isIn("yes", "staff", "no");
            });
        });
    }

    @Test
    void isWhatThePageShows() throws IOException {
        if (Boolean.getBoolean("ackord.write-docs")) Files.writeString(PAGE, catalogue.page());

        assertThat(Files.readString(PAGE)).isEqualTo(catalogue.page());
    }
}
