package org.ackord.correspondence;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails as they came, in some of their states. Their rows stay without content, see {@link RawErasure}. */
class KeptRawMails implements RetainedData {

    private static final int BATCH = 200;

    private final Kind kind;
    private final String what;
    private final String old;
    private final JdbcClient jdbc;
    private final RawErasure raws;

    KeptRawMails(Kind kind, String what, String states, JdbcClient jdbc, RawErasure raws) {
        this.kind = kind;
        this.what = what;
        this.old = " from raw_mail r where r.state in (" + states + ") and r.stored_at < :before"
                + " and octet_length(r.content) > 0"
                + " and not exists (select 1 from message m where m.raw_id = r.id and m.case_key in (:held))";
        this.jdbc = jdbc;
        this.raws = raws;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("select count(*), min(r.stored_at)" + old)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of(what))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        List<String> ids = jdbc.sql("select r.id" + old + " order by r.stored_at limit " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(String.class)
                .list();
        if (!ids.isEmpty())
            jdbc.sql("update message set raw_id = null where raw_id in (:ids)")
                    .param("ids", ids)
                    .update();
        return ids.stream().mapToInt(raws::empty).sum();
    }
}
