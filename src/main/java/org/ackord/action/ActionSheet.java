package org.ackord.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ackord.directory.Directory;
import org.ackord.input.Faults;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** The rows for actions on a page: who does what until when. What is faulty is told by its field. */
@Component
public class ActionSheet {

    static final int MOST = 30;

    private static final int LONGEST = 500;
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Directory directory;
    private final Reminders reminders;
    private final SupportCalendar support;
    private final Written written;

    ActionSheet(Directory directory, Reminders reminders, SupportCalendar support, Written written) {
        this.directory = directory;
        this.reminders = reminders;
        this.support = support;
        this.written = written;
    }

    /** Rows without words are left out. Due at the end of the day that was chosen. */
    public List<Action> read(Map<String, String> fields) {
        var faults = new Faults();
        var actions = new ArrayList<Action>();
        for (int i = 1; i <= MOST; i++) {
            var row = "action." + i;
            if (!field(fields, row + ".what").isEmpty()) actions.add(action(fields, row, actions.size() + 1, faults));
        }
        faults.refuseIfAny();
        return actions;
    }

    private Action action(Map<String, String> fields, String row, int number, Faults faults) {
        var what = field(fields, row + ".what");
        var owner = field(fields, row + ".owner");
        var dueAt = endOf(field(fields, row + ".due"), row + ".due", faults);
        faults.add(what.length() > LONGEST, row + ".what", "is longer than %d characters".formatted(LONGEST))
                .add(!directory.isAgent(owner), row + ".owner", "is nobody who works here")
                .add(dueAt.isBefore(reminders.now()), row + ".due", "has passed; name a day that is to come");
        return new Action(
                UUID.randomUUID().toString(),
                number,
                kind(field(fields, row + ".kind"), row + ".kind", faults),
                what,
                owner,
                dueAt,
                reminders.before(dueAt),
                null,
                null,
                null);
    }

    /** The fields as they were saved last. */
    public Map<String, String> typed(List<Action> actions) {
        var typed = new TreeMap<String, String>();
        for (var action : actions) {
            var row = "action." + action.number();
            typed.put(row + ".what", action.what());
            typed.put(row + ".kind", action.kind().name());
            typed.put(row + ".owner", action.owner());
            typed.put(row + ".due", written.day(action.dueAt()));
        }
        return typed;
    }

    /** What its part of the page asks for. */
    public Map<String, Object> choices() {
        return Map.of("staff", directory.agents(), "kinds", Action.Kind.values(), "times", written);
    }

    public Written times() {
        return written;
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static Action.Kind kind(String typed, String field, Faults faults) {
        try {
            return Action.Kind.valueOf(typed);
        } catch (IllegalArgumentException none) {
            faults.add(true, field, "is not one of DOCUMENTATION, CODE, OTHER");
            return Action.Kind.OTHER;
        }
    }

    private Instant endOf(String typed, String field, Faults faults) {
        try {
            return LocalDate.parse(typed)
                    .atTime(END_OF_DAY)
                    .atZone(support.zone())
                    .toInstant();
        } catch (DateTimeException none) {
            faults.add(true, field, "is no day, such as 2026-06-12");
            return Instant.parse("9999-01-01T00:00:00Z");
        }
    }
}
