package org.ackord.documentation;

import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of gaps. One whose text was erased is on no list any more. */
@Repository
class GapRows {

    private static final String SELECT =
            "SELECT id, case_key, product, body, noted_by, noted_at, list_key, gap_no, documented"
                    + " FROM documentation_gap WHERE body <> '" + ERASED + "'";
    private static final String FILTERED = SELECT + " AND (:product IS NULL OR product = :product)"
            + " AND (:list IS NULL OR list_key = :list) AND (:state IS NULL OR :state = CASE WHEN list_key IS NULL THEN 'NOTED'"
            + " WHEN documented IS NULL THEN 'LISTED' WHEN documented THEN 'DOCUMENTED' ELSE 'DECLINED' END)";
    private static final String WITHOUT_LIST =
            " FROM documentation_gap WHERE list_key IS NULL AND body <> '" + ERASED + "'";

    private static final String SETTLE =
            "UPDATE documentation_gap SET documented = CASE WHEN gap_no IN (:declined) THEN FALSE ELSE TRUE END"
                    + " WHERE list_key = :list AND body <> '" + ERASED + "'";
    private static final int NONE = 0;

    private final JdbcClient jdbc;

    GapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String caseKey, String product, String text, String by, Instant at) {
        jdbc.sql("INSERT INTO documentation_gap (case_key, product, body, noted_by, noted_at) VALUES (?, ?, ?, ?, ?)")
                .params(caseKey, product, text, by, utc(at))
                .update();
    }

    /** The products of gaps that no open list is going to take up. */
    List<String> forgotten() {
        return jdbc.sql("SELECT DISTINCT product" + WITHOUT_LIST
                        + " AND product NOT IN (SELECT product FROM documentation_list WHERE closed_at IS NULL)")
                .query(String.class)
                .list();
    }

    /** Puts those from before an instant on a list, in the order in which they were noted. */
    void take(String listKey, String product, Instant before) {
        var ids = jdbc.sql("SELECT id" + WITHOUT_LIST + " AND product = ? AND noted_at < ? ORDER BY noted_at, id")
                .params(product, utc(before))
                .query(Long.class)
                .list();
        for (int number = 1; number <= ids.size(); number++)
            jdbc.sql("UPDATE documentation_gap SET list_key = ?, gap_no = ? WHERE id = ?")
                    .params(listKey, number, ids.get(number - 1))
                    .update();
    }

    /** In their order. */
    List<Gap> of(String listKey) {
        return jdbc.sql(SELECT + " AND list_key = ? ORDER BY gap_no")
                .param(listKey)
                .query(GapRows::gap)
                .list();
    }

    void settle(String listKey, Collection<Integer> declined) {
        jdbc.sql(SETTLE)
                .param("list", listKey)
                .param("declined", declined.isEmpty() ? List.of(NONE) : declined)
                .update();
    }

    List<Gap> between(Instant from, Instant to, int most) {
        return jdbc.sql(SELECT + " AND noted_at >= ? AND noted_at < ? ORDER BY noted_at, id LIMIT ?")
                .params(utc(from), utc(to), most)
                .query(GapRows::gap)
                .list();
    }

    /** The newest first. A filter of null leaves it open. */
    List<Gap> newest(@Nullable String product, Gap.@Nullable State state, @Nullable String listKey, int most) {
        return jdbc.sql(FILTERED + " ORDER BY noted_at DESC, id DESC LIMIT :most")
                .param("product", product)
                .param("state", state == null ? null : state.name())
                .param("list", listKey)
                .param("most", most)
                .query(GapRows::gap)
                .list();
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                row.getLong("id"),
                row.getString("case_key"),
                row.getString("product"),
                row.getString("body"),
                row.getString("noted_by"),
                instant(row.getObject("noted_at", LocalDateTime.class)),
                row.getString("list_key"),
                row.getInt("gap_no"),
                row.getObject("documented", Boolean.class));
    }
}
