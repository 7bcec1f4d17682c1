package org.ackord.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ackord.time.Utc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time it is by the database that several nodes have in common. */
interface DatabaseTime {

    /** Empty when it does not answer. */
    Optional<Instant> now();

    /** MySQL's, to the microsecond. */
    static DatabaseTime mysql(JdbcClient jdbc) {
        return () -> {
            try {
                return jdbc.sql("select utc_timestamp(6)")
                        .query(LocalDateTime.class)
                        .optional()
                        .map(Utc::instant);
            } catch (DataAccessException away) {
                return Optional.empty();
            }
        };
    }
}
