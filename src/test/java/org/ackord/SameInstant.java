package org.ackord;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets two meet: the first one's transaction is committed only when the second waits for a row that it has changed. */
@TestComponent
public class SameInstant {

    private static final String WAITS_IN_H2 =
            "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID = SESSION_ID()";
    private static final String WAITS_IN_MYSQL =
            "SELECT COUNT(*) FROM performance_schema.data_lock_waits WHERE BLOCKING_THREAD_ID = PS_CURRENT_THREAD_ID()";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String waits;

    SameInstant(JdbcClient jdbc, PlatformTransactionManager transactions, DataSource database)
            throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        var product = JdbcUtils.extractDatabaseMetaData(database, data -> data.getDatabaseProductName());
        this.waits = product.equals("H2") ? WAITS_IN_H2 : WAITS_IN_MYSQL;
    }

    /** @return what came of the second */
    public <T> T meet(Runnable first, Callable<T> second) throws InterruptedException, ExecutionException {
        var thread = Executors.newSingleThreadExecutor();
        try {
            Future<T> running = Objects.requireNonNull(transaction.execute(status -> {
                first.run();
                var started = thread.submit(second);
                await().pollInSameThread().pollInterval(Duration.ofMillis(20)).until(this::somebodyWaitsForUs);
                return started;
            }));
            return running.get();
        } finally {
            thread.shutdown();
        }
    }

    private boolean somebodyWaitsForUs() {
        return jdbc.sql(waits).query(Long.class).single() > 0;
    }
}
