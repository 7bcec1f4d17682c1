package org.ackord.casework;

import java.time.Clock;
import org.ackord.time.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the keys of cases. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        return KeyNumbers.next(
                "C", jdbc.sql("INSERT INTO case_number (taken_at) VALUES (?)").param(Utc.utc(clock.instant())));
    }
}
