package org.ackord.retro;

import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a retro was prepared with; it stays as it is, whatever becomes of the cases. */
@Repository
class FactRows {

    private final JdbcClient jdbc;
    private final WeekFacts facts;

    FactRows(JdbcClient jdbc, WeekFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    void take(Retro about) {
        int number = 0;
        for (var fact : facts.of(about.week())) insert(about.key(), ++number, fact);
    }

    private void insert(String key, int number, Fact fact) {
        jdbc.sql("INSERT INTO retro_fact (retro_key, fact_no, kind, about, promise, party, amount, due_at, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(key, number, fact.kind().name(), fact.about(), fact.promise(), fact.party(), fact.amount())
                .params(orNull(fact.dueAt()), orNull(fact.at()))
                .update();
    }

    List<Fact> of(String key) {
        return jdbc.sql("SELECT kind, about, promise, party, amount, due_at, happened_at FROM retro_fact"
                        + " WHERE retro_key = ? ORDER BY fact_no")
                .param(key)
                .query(WeekFacts::fact)
                .list();
    }

    private static @Nullable LocalDateTime orNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
