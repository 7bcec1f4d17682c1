package org.ackord.shift;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.ackord.engine.TaskHands;
import org.springframework.stereotype.Component;

/** Who could take a task over: members of its team who are on shift, whoever has least to do first. */
@Component
class Colleagues {

    private final Directory directory;
    private final TaskHands hands;
    private final Offers offers;
    private final Shifts shifts;
    private final Clock clock;

    Colleagues(Directory directory, TaskHands hands, Offers offers, Shifts shifts, Clock clock) {
        this.directory = directory;
        this.hands = hands;
        this.offers = offers;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** Who is asked next. One case stays in one hand: whoever is asked about another task of it comes first. */
    Optional<String> next(Handover handover) {
        var candidates = onShift(teamOf(handover));
        candidates.removeAll(offers.asked(handover.id()));
        var involved = offers.ofSameCase(handover, false);
        var busy = hands.counts(candidates);
        return candidates.stream()
                .min(comparing((String user) -> !involved.contains(user))
                        .thenComparing(user -> busy.getOrDefault(user, 0))
                        .thenComparing(user -> user));
    }

    /** Whoever has accepted another task of the case already gets this one too, while on shift. */
    Optional<String> whoHasTheCase(Handover handover) {
        return onShift(offers.ofSameCase(handover, true)).stream().findFirst();
    }

    /** The groups of the task; where it has none, those of the person. */
    List<String> groupsOf(Handover handover) {
        var groups = hands.groupsOf(handover.taskId());
        return groups.isEmpty() ? ownGroups(handover.userId()) : groups;
    }

    /** Without the person who is away. */
    List<String> teamOf(Handover handover) {
        return groupsOf(handover).stream()
                .flatMap(group -> directory.membersOf(group).stream())
                .map(Staff::userId)
                .filter(user -> !user.equals(handover.userId()))
                .distinct()
                .toList();
    }

    private List<String> ownGroups(String userId) {
        return directory.staff(userId).map(Staff::groups).orElse(Set.of()).stream()
                .filter(Groups.AGENTS::contains)
                .sorted()
                .toList();
    }

    private Set<String> onShift(Collection<String> users) {
        var now = clock.instant();
        return users.stream().filter(user -> shifts.onShift(user, now)).collect(toCollection(TreeSet::new));
    }
}
