package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.ackord.engine.ModelRule.Cell;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.CalendarDefinition;
import org.ackord.time.UnknownCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyRuleTest {

    /** Knows no calendar that could be used: {@code closed} is never open, others do not exist. */
    private static final class Calendars implements BusinessCalendars {
        @Override
        public BusinessCalendar get(String id) {
            if (id.equals("closed"))
                return BusinessCalendar.of(id, 1, new CalendarDefinition(ZoneId.of("UTC"), Map.of(), null, Map.of()));
            throw new UnknownCalendar(id);
        }

        @Override
        public BusinessCalendar change(String id, CalendarDefinition definition) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "sla-policy~clock~\"WORKING_TIME\"~the calendar 'closed' has no open time",
                "sla-policy~clock~\"BUSINESS_DAYS\"~the calendar 'closed' has no open time",
                "sla-policy~clock~\"SUNDIAL\"~there is no clock 'SUNDIAL'; use one of [WORKING_TIME, BUSINESS_DAYS, ELAPSED]",
                "sla-policy~target~\"1 hour\"~no ISO 8601 duration",
                "sla-policy~target~\"PT0S\"~no time at all",
                "sla-policy~target~\"-PT1H\"~no time at all",
                "anything~calendar~\"nowhere\"~there is no calendar 'nowhere'"
            })
    void tellsWhatNoPromiseCouldBeMadeBy(String decision, String output, String text, String says) {
        assertThat(rule().faultIn(new Cell(decision, output, text)))
                .hasValueSatisfying(fault -> assertThat(fault).contains(says));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "sla-policy~clock~\"ELAPSED\"",
                "sla-policy~target~\"PT15M\"",
                "sla-policy~target~targetOf(tier)",
                "sla-policy~policy~\"vip\"",
                "other~clock~\"SUNDIAL\""
            })
    void letsTheRestPass(String decision, String output, String text) {
        assertThat(rule().faultIn(new Cell(decision, output, text))).isEmpty();
    }

    private static SlaPolicyRule rule() {
        return new SlaPolicyRule(new Calendars(), "closed");
    }
}
