package org.ackord.postmortem;

import java.time.Clock;
import java.util.Objects;
import org.ackord.time.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Hands out keys of postmortems that belong to no incident, P-1001 and on, never used twice, with gaps. */
@Component
class PostmortemNumbers {

    private static final long BEFORE_FIRST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostmortemNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next() {
        var number = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO postmortem_number (taken_at) VALUES (?)")
                .param(Utc.utc(clock.instant()))
                .update(number, "id");
        return "P-" + (BEFORE_FIRST + Objects.requireNonNull(number.getKey()).longValue());
    }
}
