package org.ackord.shift;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.time.WrittenTimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of shifts. */
@Component
class ShiftLines {

    private final Directory directory;
    private final Rosters rosters;
    private final WrittenTimes times;
    private final MessageSourceAccessor texts;
    private final Clock clock;

    ShiftLines(Directory directory, Rosters rosters, WrittenTimes times, MessageSourceAccessor texts, Clock clock) {
        this.directory = directory;
        this.rosters = rosters;
        this.times = times;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everybody who works on cases; whoever is on shift first. Not read-only, for the same reason as {@link Shifts}. */
    @Transactional
    public List<ShiftLine> all() {
        var now = clock.instant();
        return directory.agents().stream()
                .map(person -> line(person, now))
                .sorted(comparing((ShiftLine line) -> !line.onShift()).thenComparing(ShiftLine::name))
                .toList();
    }

    /** Whose clocks times are read by. */
    ZoneId zone() {
        return rosters.calendar().zone();
    }

    private ShiftLine line(Staff person, Instant now) {
        var roster = rosters.of(person.userId(), now);
        return new ShiftLine(
                person.userId(),
                person.name(),
                String.join(", ", person.groups().stream().sorted().toList()),
                roster.onShift(now),
                words(roster, now),
                roster.shifts().stream().map(this::plan).toList(),
                roster.absences().stream()
                        .filter(absence -> absence.to().isAfter(now))
                        .map(absence -> away(absence, now))
                        .toList());
    }

    private String words(Roster roster, Instant now) {
        if (roster.onShift(now))
            return roster.shiftEnds(now)
                    .map(end -> text("shifts.until", times.shown(end)))
                    .orElseGet(() -> text("shifts.no-end"));
        var isAway = roster.absences().stream().anyMatch(absence -> absence.covers(now));
        var state = text(isAway ? "shifts.state.away" : "shifts.state.off");
        return roster.shiftBegins(now)
                .map(begin -> text("shifts.again", state, times.shown(begin)))
                .orElse(state);
    }

    private ShiftLine.Plan plan(WeeklyShift shift) {
        var day = shift.weekday().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
        return new ShiftLine.Plan(shift.id(), text("shifts.plan", day, shift.from(), shift.to(), shift.zone()));
    }

    private ShiftLine.Away away(Absence absence, Instant now) {
        return new ShiftLine.Away(
                absence.id(),
                text("shifts.span", times.shown(absence.from()), times.shown(absence.to())),
                absence.covers(now));
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values);
    }
}
