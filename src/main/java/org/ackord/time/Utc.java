package org.ackord.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as columns of the type DATETIME hold them: in UTC, whatever the zone of the machine or of the session. */
public final class Utc {

    private Utc() {}

    /** For a parameter of a statement. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** For what a row holds. */
    public static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    /** What a column holds that always holds one. */
    public static Instant at(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    /** What a column holds that may be empty. */
    public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        var utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : instant(utc);
    }
}
