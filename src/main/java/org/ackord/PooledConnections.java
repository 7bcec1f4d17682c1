package org.ackord;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spares each transaction two round trips: the pool's connections commit nothing by themselves, so that no transaction has to
 * say it. One that is asked for outside a transaction commits each statement, as JDBC has it.
 */
@Component
class PooledConnections implements BeanPostProcessor {

    /** A connection that is prepared for a transaction is asked for before that has begun. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) pool.setAutoCommit(false);
        if (bean instanceof HibernateJpaVendorAdapter hibernate) hibernate.setPrepareConnection(false);
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new OutsideTransactions(pool) : bean;
    }

    private static final class OutsideTransactions extends DelegatingDataSource {

        OutsideTransactions(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            if (!TransactionSynchronizationManager.isActualTransactionActive()) commitEachStatement(connection);
            return connection;
        }

        private static void commitEachStatement(Connection connection) throws SQLException {
            try {
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        }
    }
}
