package org.ackord.postmortem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.ackord.input.Faults;
import org.ackord.postmortem.Postmortem.Words;

/** The fields of a postmortem's page, as they were typed. What is faulty is told by its field. */
record PostmortemForm(Map<String, String> fields) {

    static final int MOST_ACTIONS = 30;

    private static final int LONGEST = 20_000;
    private static final int LONGEST_ACTION = 500;
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    Words words() {
        var faults = new Faults();
        var words = new Words(
                text("timeline", faults),
                text("causes", faults),
                text("wentWell", faults),
                text("wentBadly", faults),
                text("toChange", faults),
                text("forCustomers", faults));
        faults.refuseIfAny();
        return words;
    }

    /** Rows without words are left out. Due at the end of the day that was chosen. */
    List<Action> actions(Predicate<String> isStaff, Reminders reminders, ZoneId zone) {
        var faults = new Faults();
        var actions = new ArrayList<Action>();
        for (int i = 1; i <= MOST_ACTIONS; i++) {
            var what = field("action." + i + ".what");
            if (what.isEmpty()) continue;
            var owner = field("action." + i + ".owner");
            var dueAt = day("action." + i + ".due", zone, faults);
            faults.add(
                    what.length() > LONGEST_ACTION,
                    "action." + i + ".what",
                    "is longer than %d characters".formatted(LONGEST_ACTION));
            faults.add(!isStaff.test(owner), "action." + i + ".owner", "is nobody who works here");
            faults.add(
                    dueAt.isBefore(reminders.now()), "action." + i + ".due", "has passed; name a day that is to come");
            actions.add(new Action(
                    UUID.randomUUID().toString(),
                    actions.size() + 1,
                    kind("action." + i + ".kind", faults),
                    what,
                    owner,
                    dueAt,
                    reminders.before(dueAt),
                    null,
                    null,
                    null));
        }
        faults.refuseIfAny();
        return actions;
    }

    /** Without these nobody can learn from it. */
    static void requireComplete(Words words) {
        new Faults()
                .add(words.timeline().isBlank(), "timeline", "is missing")
                .add(words.causes().isBlank(), "causes", "is missing")
                .add(words.wentWell().isBlank(), "wentWell", "is missing")
                .add(words.wentBadly().isBlank(), "wentBadly", "is missing")
                .add(words.toChange().isBlank(), "toChange", "is missing; say so if nothing is to change")
                .refuseIfAny();
    }

    /** To be shown again beside the fault. */
    Map<String, String> typed() {
        var typed = new TreeMap<>(fields);
        typed.remove("_csrf");
        return typed;
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private String text(String name, Faults faults) {
        var text = field(name).replace("\r\n", "\n");
        faults.add(text.length() > LONGEST, name, "is longer than %d characters".formatted(LONGEST));
        return text;
    }

    private Action.Kind kind(String name, Faults faults) {
        try {
            return Action.Kind.valueOf(field(name));
        } catch (IllegalArgumentException none) {
            faults.add(true, name, "is not one of DOCUMENTATION, CODE, OTHER");
            return Action.Kind.OTHER;
        }
    }

    private Instant day(String name, ZoneId zone, Faults faults) {
        try {
            return LocalDate.parse(field(name)).atTime(END_OF_DAY).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            faults.add(true, name, "is no day, such as 2026-06-12");
            return Instant.parse("9999-01-01T00:00:00Z");
        }
    }
}
