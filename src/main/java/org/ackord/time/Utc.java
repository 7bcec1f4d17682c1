package org.ackord.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

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
}
