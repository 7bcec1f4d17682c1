package org.ackord.privacy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.ackord.time.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Data of one kind that is kept for a time. */
public interface RetainedData {

    /** The kinds, as their settings are named: {@code ackord.retention.cases} and so on. */
    enum Kind {
        CASES,
        MAILS,
        SURVEYS,
        AUDIT,
        QUARANTINE
    }

    /** @param oldest null when there is none */
    record Due(String what, long count, @Nullable Instant oldest) {

        /** Of a row with the count and the oldest instant, as a column of the type DATETIME. */
        public static RowMapper<Due> of(String what) {
            return (row, number) -> {
                var oldest = row.getObject(2, LocalDateTime.class);
                return new Due(what, row.getLong(1), oldest == null ? null : Utc.instant(oldest));
            };
        }
    }

    Kind kind();

    /**
     * What is older.
     *
     * @param held the keys of cases that a legal hold protects
     */
    Due due(Instant before, Set<String> held);

    /** Deletes a bounded number of what is older. @return how many; 0 when nothing is left to do */
    int delete(Instant before, Set<String> held);
}
