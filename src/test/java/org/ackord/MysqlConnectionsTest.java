package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A URL needs host and database alone, and holds where it says more. */
class MysqlConnectionsTest {

    @Test
    void aUrlOfMysqlIsCompleted() {
        assertThat(completed("jdbc:mysql://db.example:3306/ackord"))
                .containsExactlyInAnyOrderEntriesOf(MysqlConnections.DEFAULTS);
    }

    @Test
    void whatTheUrlSaysHolds() {
        assertThat(completed("jdbc:mysql://db.example:3306/ackord?socketTimeout=5000"))
                .doesNotContainKey("socketTimeout")
                .containsEntry("connectTimeout", "5000");
    }

    @Test
    void otherDatabasesAreLeftAlone() {
        assertThat(completed("jdbc:h2:mem:ackord")).isEmpty();
    }

    private static Properties completed(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        new MysqlConnections().postProcessBeforeInitialization(pool, "dataSource");
        return pool.getDataSourceProperties();
    }
}
