package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who commits: the transaction, or outside of one the statement. */
@RunningAckord
class PooledConnectionsTest {

    private final String name = "pooled-" + UUID.randomUUID();

    @Autowired
    private DataSource data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void remove() {
        jdbc.sql("delete from ACT_GE_PROPERTY where NAME_ = ?").param(name).update();
    }

    @Test
    void outsideATransactionEachStatementIsCommitted() throws SQLException {
        write();
        try (var connection = data.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }

        assertThat(written()).isOne();
    }

    @Test
    void oneThatCannotBeUsedGoesBackIntoThePool() throws SQLException {
        var broken = mock(Connection.class);
        var pool = mock(HikariDataSource.class);
        when(pool.getConnection()).thenReturn(broken);
        doThrow(new SQLException("the query was killed", "70100")).when(broken).setAutoCommit(true);
        var source = (DataSource) new PooledConnections().postProcessAfterInitialization(pool, "pool");

        assertThatThrownBy(source::getConnection).hasMessage("the query was killed");

        verify(broken).close();
    }

    @Test
    void inATransactionNothingIsCommittedBeforeItsEnd() {
        inTransaction(TransactionDefinition.PROPAGATION_REQUIRED, false, () -> {
            write();
            assertThat(commitsByItself()).isFalse();
            inTransaction(
                    TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                    false,
                    () -> assertThat(written()).isZero());
            inTransaction(
                    TransactionDefinition.PROPAGATION_NOT_SUPPORTED,
                    false,
                    () -> assertThat(written()).isZero());
        });

        assertThat(written()).isOne();
    }

    @Test
    void soIsOneThatOnlyReads() {
        inTransaction(
                TransactionDefinition.PROPAGATION_REQUIRED,
                true,
                () -> assertThat(commitsByItself()).isFalse());
    }

    private void write() {
        jdbc.sql("insert into ACT_GE_PROPERTY (NAME_, VALUE_, REV_) values (?, 'written', 1)")
                .param(name)
                .update();
    }

    private int written() {
        return jdbc.sql("select count(*) from ACT_GE_PROPERTY where NAME_ = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private void inTransaction(int propagation, boolean readsOnly, Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        template.setReadOnly(readsOnly);
        template.executeWithoutResult(status -> work.run());
    }

    private boolean commitsByItself() {
        Connection connection = DataSourceUtils.getConnection(data);
        try {
            return connection.getAutoCommit();
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
