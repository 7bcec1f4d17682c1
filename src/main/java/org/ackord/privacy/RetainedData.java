package org.ackord.privacy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    record Due(String what, long count, @Nullable Instant oldest) {}

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
