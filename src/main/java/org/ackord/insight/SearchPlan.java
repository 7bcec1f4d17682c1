package org.ackord.insight;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of a search are found: along the newest cases, asking each whether it has all that is wanted; or from the lists
 * of cases that the database keeps of each word. The first is quick where much is found, the second where little is.
 *
 * @param sql what comes after {@code FROM}, with its values in order
 */
record SearchPlan(String sql, List<Object> values) {

    /**
     * One thing that cases must have, of which there is a list.
     *
     * @param list a query of the keys of the cases that have it, and of others never
     * @param check the same as a condition on the case c
     * @param count how long the list is; {@value #LONG} stands for longer ones too
     */
    record Wanted(
            String list,
            @Nullable String listed,
            String check,
            @Nullable String checked,
            int count) {

        boolean isShort() {
            return count < LONG;
        }
    }

    static final int LONG = 20_000;

    private static final String ALL = "support_case c WHERE 1 = 1";
    private static final String LISTS = "(%s) w";
    private static final String LISTED = "(%s) w JOIN support_case c ON c.case_key = w.case_key WHERE 1 = 1";

    /** Measured on MySQL, in times of what it takes to ask one case for one word. */
    private static final double LISTING = 0.1;

    private static final double FETCHING = 0.5;

    /** @param cases how many there are; {@code most} of them are read */
    static SearchPlan of(List<Wanted> all, double cases, long most) {
        var listed = all.stream().filter(Wanted::isShort).toList();
        return isQuicker(listed, all, cases, most) ? fromLists(listed, all) : new SearchPlan(ALL, List.of()).with(all);
    }

    /**
     * By the lists alone, which is quicker than asking each case where all are to be found.
     *
     * @param cases whether the cases themselves are needed, to narrow them further
     */
    static SearchPlan ofAll(List<Wanted> all, boolean cases) {
        if (all.isEmpty()) return new SearchPlan(ALL, List.of());
        return cases ? fromLists(all, List.of()) : new SearchPlan(LISTS.formatted(lists(all)), listed(all));
    }

    private static boolean isQuicker(List<Wanted> listed, List<Wanted> all, double cases, long most) {
        if (listed.isEmpty()) return false;
        var asked = Math.min(cases, most / share(all, cases));
        var found = cases * share(listed, cases);
        var read = listed.stream().mapToInt(Wanted::count).sum();
        return LISTING * read + (FETCHING + all.size() - listed.size()) * found < asked;
    }

    /** Of all cases, if one thing had nothing to do with the other. */
    private static double share(List<Wanted> all, double cases) {
        return all.stream()
                .mapToDouble(each -> Math.min(1, each.count() / cases))
                .reduce(1, (one, other) -> one * other);
    }

    private static SearchPlan fromLists(List<Wanted> listed, List<Wanted> all) {
        return new SearchPlan(LISTED.formatted(lists(listed)), listed(listed))
                .with(all.stream().filter(each -> !each.isShort()).toList());
    }

    /** The shortest first: the others are only looked up in it. */
    private static String lists(List<Wanted> listed) {
        var lists = shortestFirst(listed).map(Wanted::list).collect(joining(" INTERSECT "));
        return listed.size() > 1 ? lists : lists.replaceFirst("SELECT", "SELECT DISTINCT");
    }

    private static List<Object> listed(List<Wanted> listed) {
        return shortestFirst(listed)
                .map(Wanted::listed)
                .filter(Objects::nonNull)
                .<Object>map(value -> value)
                .toList();
    }

    private static Stream<Wanted> shortestFirst(List<Wanted> listed) {
        return listed.stream().sorted(comparingInt(Wanted::count));
    }

    private SearchPlan with(List<Wanted> checks) {
        var plan = this;
        for (var each : checks) plan = plan.and(each.check(), each.checked());
        return plan;
    }

    SearchPlan and(String condition, @Nullable String value) {
        var more = new ArrayList<>(values);
        if (value != null) more.add(value);
        return new SearchPlan(sql + " AND " + condition, more);
    }
}
