package org.ackord.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Hands out case keys, C-1001 and on: short enough to be said on the phone, never used twice, with gaps. */
@Component
class CaseNumbers {

    private static final long BEFORE_FIRST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        var number = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO case_number (taken_at) VALUES (?)")
                .param(Timestamp.from(clock.instant()))
                .update(number, "id");
        return "C-" + (BEFORE_FIRST + Objects.requireNonNull(number.getKey()).longValue());
    }
}
