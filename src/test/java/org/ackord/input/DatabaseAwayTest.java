package org.ackord.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aConnectionThatCannotBeHadOrBreaksIsOne() {
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("none is free")))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("link failure", "08S01"))))
                .isTrue();
    }

    @Test
    void aRollbackOnAConnectionThatThePoolHasThrownAwayIsOne() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:thrown-away");
            var connection = pool.getConnection();
            connection.close();

            var failure = catchThrowable(connection::rollback);

            assertThat(DatabaseAway.isCauseOf(new IllegalStateException("unable to rollback", failure)))
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongWithAStatementIsNone() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("no such column", "42S22")))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("no such thing"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException())).isFalse();
    }
}
