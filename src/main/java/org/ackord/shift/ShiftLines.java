package org.ackord.shift;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of shifts. */
@Component
class ShiftLines {

    private final Directory directory;
    private final Rosters rosters;
    private final WrittenTimes times;
    private final Clock clock;

    ShiftLines(Directory directory, Rosters rosters, WrittenTimes times, Clock clock) {
        this.directory = directory;
        this.rosters = rosters;
        this.times = times;
        this.clock = clock;
    }

    /** Everybody who works on cases; whoever is on shift first. Not read-only, for the same reason as {@link Shifts}. */
    @Transactional
    public List<ShiftLine> all() {
        var now = clock.instant();
        return staff().values().stream()
                .map(person -> line(person, now))
                .sorted(comparing((ShiftLine line) -> !line.onShift()).thenComparing(ShiftLine::name))
                .toList();
    }

    boolean isStaff(String userId) {
        return staff().containsKey(userId);
    }

    private Map<String, Staff> staff() {
        return Groups.AGENTS.stream()
                .map(directory::membersOf)
                .flatMap(Collection::stream)
                .collect(toMap(Staff::userId, person -> person, (one, same) -> one, LinkedHashMap::new));
    }

    private ShiftLine line(Staff person, Instant now) {
        var roster = rosters.of(person.userId(), now);
        return new ShiftLine(
                person.userId(),
                person.name(),
                String.join(", ", person.groups().stream().sorted().toList()),
                roster.onShift(now),
                words(roster, now),
                roster.shifts().stream().map(ShiftLines::plan).toList(),
                roster.absences().stream()
                        .filter(absence -> absence.to().isAfter(now))
                        .map(absence -> away(absence, now))
                        .toList());
    }

    private String words(Roster roster, Instant now) {
        if (roster.onShift(now))
            return roster.shiftEnds(now)
                    .map(end -> "until " + times.written(end))
                    .orElse("no end in sight");
        var state = roster.absences().stream().anyMatch(absence -> absence.covers(now)) ? "away" : "off shift";
        return roster.shiftBegins(now)
                .map(begin -> "%s, works again %s".formatted(state, times.written(begin)))
                .orElse(state);
    }

    private static ShiftLine.Plan plan(WeeklyShift shift) {
        var day = shift.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return new ShiftLine.Plan(
                shift.id(), "%s %s to %s (%s)".formatted(day, shift.from(), shift.to(), shift.zone()));
    }

    private ShiftLine.Away away(Absence absence, Instant now) {
        return new ShiftLine.Away(
                absence.id(),
                "%s to %s".formatted(times.written(absence.from()), times.written(absence.to())),
                absence.covers(now));
    }
}
