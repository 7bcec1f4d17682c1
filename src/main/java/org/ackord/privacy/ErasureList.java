package org.ackord.privacy;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was erased, to be erased again after the restore of a backup from before. */
@Repository
@Transactional
class ErasureList {

    record Erased(String personHash, Instant erasedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addNow(String personHash, String by) {
        add(new Erased(personHash, clock.instant()), by);
    }

    void add(Erased erased, String by) {
        int known = jdbc.sql("select count(*) from erasure where person_hash = ?")
                .param(erased.personHash)
                .query(Integer.class)
                .single();
        if (known == 0)
            jdbc.sql("insert into erasure (person_hash, erased_at, erased_by) values (?, ?, ?)")
                    .params(erased.personHash, utc(erased.erasedAt), by)
                    .update();
        else
            jdbc.sql("update erasure set erased_at = ?, erased_by = ? where person_hash = ? and erased_at < ?")
                    .params(utc(erased.erasedAt), by, erased.personHash, utc(erased.erasedAt))
                    .update();
    }

    @Transactional(readOnly = true)
    public List<Erased> all() {
        return jdbc.sql("select person_hash, erased_at from erasure order by erased_at, person_hash")
                .query((row, number) -> new Erased(
                        row.getString("person_hash"), instant(row.getObject("erased_at", LocalDateTime.class))))
                .list();
    }
}
