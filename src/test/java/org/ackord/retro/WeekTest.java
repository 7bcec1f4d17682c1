package org.ackord.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void isNamedByIsoWeekWhichBelongsToTheYearOfItsThursday() {
        assertThat(Week.of(LocalDate.parse("2026-11-22")).key()).isEqualTo("R-2026-47");
        assertThat(Week.of(LocalDate.parse("2026-11-23")).key()).isEqualTo("R-2026-48");
        assertThat(Week.of(LocalDate.parse("2027-01-01")).key()).isEqualTo("R-2026-53");
        assertThat(Week.of(LocalDate.parse("2027-01-01")).next().key()).isEqualTo("R-2027-01");
        assertThat(Week.of(LocalDate.parse("2024-12-30")).key()).isEqualTo("R-2025-01");
    }

    @Test
    void isFoundByItsKey() {
        assertThat(Week.ofKey("R-2026-47")).contains(new Week(LocalDate.parse("2026-11-16")));
        assertThat(Week.ofKey("R-2026-53")).contains(new Week(LocalDate.parse("2026-12-28")));
        assertThat(Week.ofKey("R-2025-53")).isEmpty();
        assertThat(Week.ofKey("R-2026-00")).isEmpty();
        assertThat(Week.ofKey("I-1001")).isEmpty();
    }

    @Test
    void isAnHourShorterOrLongerWhereClocksAreChanged() {
        assertThat(length("2026-03-04")).isEqualTo(Duration.ofHours(7 * 24 - 1));
        assertThat(length("2026-11-01")).isEqualTo(Duration.ofHours(7 * 24 + 1));
        assertThat(length("2026-06-03")).isEqualTo(Duration.ofDays(7));
    }

    private static Duration length(String day) {
        var week = Week.of(LocalDate.parse(day));
        return Duration.between(week.begins(NEW_YORK), week.ends(NEW_YORK));
    }
}
