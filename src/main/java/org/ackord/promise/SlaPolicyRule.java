package org.ackord.promise;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.ackord.engine.ModelRule;
import org.ackord.input.FaultyInput;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.PromiseClock;
import org.ackord.time.UnknownCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A row of {@code sla-policy} that no promise could be made by is refused when it is deployed, and not when a case comes. */
@Component
class SlaPolicyRule implements ModelRule {

    private final BusinessCalendars calendars;
    private final String supportCalendar;

    SlaPolicyRule(BusinessCalendars calendars, @Value("${ackord.support.calendar}") String supportCalendar) {
        this.calendars = calendars;
        this.supportCalendar = supportCalendar;
    }

    @Override
    public Optional<String> faultIn(Cell cell) {
        if (cell.output().equals("calendar")) return cell.word().flatMap(this::calendarFault);
        if (!cell.decision().equals("sla-policy")) return Optional.empty();
        return switch (cell.output()) {
            case "clock" -> cell.word().flatMap(this::clockFault);
            case "target" -> cell.word().flatMap(SlaPolicyRule::targetFault);
            default -> Optional.empty();
        };
    }

    private Optional<String> clockFault(String clock) {
        var known = Arrays.stream(PromiseClock.values()).map(Enum::name).toList();
        if (!known.contains(clock)) return Optional.of("there is no clock '%s'; use one of %s".formatted(clock, known));
        return clock.equals(PromiseClock.ELAPSED.name()) ? Optional.empty() : calendarFault(supportCalendar);
    }

    private static Optional<String> targetFault(String target) {
        try {
            return Duration.parse(target).compareTo(Duration.ZERO) > 0
                    ? Optional.empty()
                    : Optional.of("the target %s is no time at all; use one such as PT1H".formatted(target));
        } catch (DateTimeParseException unreadable) {
            return Optional.of("the target '%s' is no ISO 8601 duration; use one such as PT1H".formatted(target));
        }
    }

    private Optional<String> calendarFault(String calendar) {
        try {
            calendars.get(calendar);
            return Optional.empty();
        } catch (UnknownCalendar unknown) {
            return Optional.of("there is no calendar '%s'; make it first".formatted(calendar));
        } catch (FaultyInput closed) {
            return Optional.of("the calendar '%s' has no open time, so nothing would ever be due".formatted(calendar));
        }
    }
}
