package org.ackord.casework;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Keys of cases and of what belongs to them: a letter and a number from 1001 on, short enough to be said on the phone, never
 * used twice, with gaps.
 */
public final class KeyNumbers {

    private static final long BEFORE_FIRST = 1000;

    private KeyNumbers() {}

    /** @param insert adds a row to a table of numbers, whose column {@code id} counts */
    public static String next(String letter, StatementSpec insert) {
        var number = new GeneratedKeyHolder();
        insert.update(number, "id");
        return letter
                + '-'
                + (BEFORE_FIRST + Objects.requireNonNull(number.getKey()).longValue());
    }
}
