package org.ackord.documentation;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list, as it was typed into its task and found in order.
 *
 * @param pages where it is documented now, one address a line; null when nothing was changed
 * @param declined the numbers of the gaps that are not documented
 * @param reason why not
 */
record Update(
        @Nullable String pages,
        Set<Integer> declined,
        @Nullable String reason) {

    private static final String UPDATED = "updated";
    private static final List<String> OUTCOMES = List.of(UPDATED, "unchanged");
    private static final int LONGEST_REASON = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern NUMBERS = Pattern.compile("[\\d,;\\s]+");

    /** @param numbers of the gaps of the list */
    static Update read(TaskInput in, Set<Integer> numbers) {
        var faults = new Faults();
        var outcome = in.take("outcome");
        faults.add(outcome == null || !OUTCOMES.contains(outcome), "outcome", "is missing; say one of " + OUTCOMES);
        var pages = Pages.read(faults, in.take("pages"));
        var declined = declined(faults, in.take("notDocumented"), numbers);
        var reason = reason(faults, in.take("reason"));
        var update = UPDATED.equals(outcome) ? new Update(pages, declined, reason) : new Update(null, numbers, reason);
        update.check(faults, UPDATED.equals(outcome), numbers);
        faults.refuseIfAny();
        return update;
    }

    private void check(Faults faults, boolean isUpdated, Set<Integer> numbers) {
        faults.add(isUpdated && pages == null, "pages", "is missing; say where it is documented now")
                .add(
                        isUpdated && !declined.isEmpty() && declined.containsAll(numbers),
                        "notDocumented",
                        "names every gap; choose that nothing was changed instead")
                .add(
                        reason == null && !(isUpdated && declined.isEmpty()),
                        "reason",
                        "is missing; say it to those who noted the gaps");
    }

    private static Set<Integer> declined(Faults faults, @Nullable String typed, Set<Integer> numbers) {
        if (typed == null) return Set.of();
        faults.add(!NUMBERS.matcher(typed).matches(), "notDocumented", "is no list of numbers; write them as in 2, 5");
        var named = NUMBER.matcher(typed)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(toCollection(TreeSet::new));
        faults.add(!numbers.containsAll(named), "notDocumented", "names what is not in the list; it has " + numbers);
        return named;
    }

    private static @Nullable String reason(Faults faults, @Nullable String typed) {
        if (typed == null) return null;
        faults.addUnlessText("reason", typed)
                .add(
                        typed.length() > LONGEST_REASON,
                        "reason",
                        "is longer than %d characters".formatted(LONGEST_REASON));
        return typed;
    }
}
