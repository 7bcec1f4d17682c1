package org.ackord.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates on which a calendar is closed although its week says open. */
interface Holidays {

    @Nullable
    String nameOf(LocalDate date);

    static Holidays of(@Nullable String region) {
        return region == null ? date -> null : RegionalHolidays.of(region);
    }
}
