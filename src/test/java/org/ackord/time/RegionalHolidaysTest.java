package org.ackord.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ackord.input.FaultyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalHolidaysTest {

    private final RegionalHolidays us = RegionalHolidays.of("us");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-07-04",
                "2026-09-07",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
                "2027-07-05",
                "2027-12-24"
            })
    void closesOnDaysThatOfficesTake(LocalDate date) {
        assertThat(us.nameOf(date)).startsWith("holiday: ");
    }

    /** Columbus Day is a federal holiday that most businesses work on; Jollyday files it under the states that keep it. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-12", "2026-02-12", "2026-11-27", "2026-12-24", "2026-12-31", "2020-06-19"})
    void staysOpenOnDaysThatBusinessesWork(LocalDate date) {
        assertThat(us.nameOf(date)).isNull();
    }

    @Test
    void takesNewYearOfASaturdayOnTheLastDayOfTheOldYear() {
        assertThat(us.nameOf(LocalDate.of(2027, 12, 31))).isEqualTo("holiday: New Year's Day (observed)");
        assertThat(us.nameOf(LocalDate.of(2028, 1, 1))).isEqualTo("holiday: New Year's Day");
    }

    @Test
    void addsThoseOfAState() {
        assertThat(RegionalHolidays.of("us-ny").nameOf(LocalDate.of(2026, 10, 12)))
                .isEqualTo("holiday: Columbus Day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "us-zz", "", "-", "us-ny-x"})
    void refusesARegionThatNobodyKnows(String region) {
        assertThatThrownBy(() -> RegionalHolidays.of(region))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("holidayRegion");
    }
}
