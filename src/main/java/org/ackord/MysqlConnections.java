package org.ackord;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How Ackord talks with MySQL, so that a URL needs to say no more than host and database. What the URL says otherwise holds.
 * The reason for each is in docs/operations.md.
 */
@Component
class MysqlConnections implements BeanPostProcessor {

    static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("nullDatabaseMeansCurrent", "true"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("sendFractionalSeconds", "false"),
            Map.entry("connectTimeout", "5000"),
            Map.entry("socketTimeout", "60000"),
            Map.entry("tcpKeepAlive", "true"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "500"),
            Map.entry("prepStmtCacheSqlLimit", "16384"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("elideSetAutoCommits", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("maintainTimeStats", "false"));

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isMysql(pool)) complete(pool);
        return bean;
    }

    private static boolean isMysql(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:mysql:");
    }

    private static void complete(HikariDataSource pool) {
        DEFAULTS.forEach((setting, value) -> {
            if (!pool.getJdbcUrl().contains(setting + '=')) pool.addDataSourceProperty(setting, value);
        });
    }
}
