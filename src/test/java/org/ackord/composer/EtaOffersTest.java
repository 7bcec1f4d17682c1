package org.ackord.composer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.CalendarDefinition;
import org.ackord.time.OpenInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New York, Monday to Friday 8 to 17; 1 June 2026 is a Monday, 3 July 2026 a holiday. */
class EtaOffersTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final List<OpenInterval> HOURS = List.of(new OpenInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
    private static final BusinessCalendar CALENDAR = BusinessCalendar.of(
            "test",
            1,
            new CalendarDefinition(
                    NEW_YORK,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream().collect(toMap(day -> day, day -> HOURS)),
                    "us",
                    Map.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-01T09:07 | 06-01T10:15 06-01T13:15 06-01T17:00 06-02T12:30 06-02T17:00 06-03T17:00 06-08T17:00",
                "2026-06-01T16:20 | 06-01T17:00 06-02T08:30 06-02T11:30 06-02T12:30 06-02T17:00 06-03T17:00 06-08T17:00",
                "2026-06-01T16:50 | 06-02T09:00 06-02T12:00 06-02T12:30 06-02T17:00 06-03T17:00 06-08T17:00",
                "2026-06-06T12:00 | 06-08T09:00 06-08T12:00 06-08T12:30 06-08T17:00 06-09T17:00 06-12T17:00",
                "2026-07-02T18:00 | 07-06T09:00 07-06T12:00 07-06T12:30 07-06T17:00 07-07T17:00 07-10T17:00"
            })
    void offersDatesThatLieInBusinessHours(String now, String expected) {
        assertThat(offers(now).stream().map(EtaOffersTest::local)).containsExactly(expected.split(" "));
    }

    @Test
    void namesEachByHowFarItIs() {
        assertThat(offers("2026-06-01T09:00"))
                .extracting(offer -> offer.kind() + " " + offer.count())
                .containsExactly(
                        "HOURS 1",
                        "HOURS 4",
                        "END_OF_DAY 0",
                        "MIDDLE_OF_DAY 1",
                        "END_OF_DAY 1",
                        "END_OF_DAY 2",
                        "END_OF_DAY 5");
    }

    private static List<EtaOffer> offers(String now) {
        var instant = LocalDateTime.parse(now).atZone(NEW_YORK).toInstant();
        return EtaOffers.from(CALENDAR, instant);
    }

    private static String local(EtaOffer offer) {
        Instant at = offer.at();
        return at.atZone(NEW_YORK).toLocalDateTime().toString().substring(5);
    }
}
