package org.ackord.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ackord.engine.TaskHands;
import org.ackord.engine.TaskHands.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of one handover: is it needed, who is asked, who has the task in the end. */
@Component
class Takeovers {

    private final Handovers handovers;
    private final Offers offers;
    private final TaskHands hands;
    private final Colleagues colleagues;
    private final HandoverMails mails;
    private final Rosters rosters;
    private final Clock clock;

    Takeovers(
            Handovers handovers,
            Offers offers,
            TaskHands hands,
            Colleagues colleagues,
            HandoverMails mails,
            Rosters rosters,
            Clock clock) {
        this.handovers = handovers;
        this.offers = offers;
        this.hands = hands;
        this.colleagues = colleagues;
        this.mails = mails;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * Whether nobody has to be asked (any more): the task is done, another has it, its holder is back, or whoever accepted another
     * task of the case gets this one with it. The offer that was open until now was not answered in time.
     */
    boolean isSettled(Handover handover) {
        offers.answer(handover.id(), "EXPIRED");
        if (handover.state() != Handover.State.OPEN) return true;
        if (!isLeftBehind(handover)) {
            handovers.end(handover.id(), Handover.State.SETTLED);
            return true;
        }
        return colleagues
                .whoHasTheCase(handover)
                .map(colleague -> give(handover, colleague))
                .orElse(false);
    }

    void offer(Handover handover, String colleague, String note, Instant acceptBy) {
        offers.make(handover.id(), colleague);
        mails.offered(handover, colleague, note, acceptBy);
    }

    /** @return whether the task is the colleague's now; not when it is done, or somebody else has it */
    boolean accept(Handover handover, String colleague, String note) {
        offers.answer(handover.id(), "ACCEPTED");
        if (!isFree(handover)) {
            handovers.end(handover.id(), Handover.State.SETTLED);
            return false;
        }
        mails.accepted(handover, colleague, note);
        return give(handover, colleague);
    }

    void decline(Handover handover) {
        offers.answer(handover.id(), "DECLINED");
    }

    /** Nobody took it: anyone of the team may, and leads know (R14). */
    void returnToTeam(Handover handover) {
        if (isLeftBehind(handover)) {
            mails.nobody(handover, colleagues.teamOf(handover));
            hands.give(handover.taskId(), null);
        }
        handovers.end(handover.id(), Handover.State.RETURNED);
    }

    String nameOf(String userId) {
        return mails.nameOf(userId);
    }

    @Nullable
    String taskName(Handover handover) {
        return task(handover).map(Held::name).orElse(null);
    }

    private boolean give(Handover handover, String colleague) {
        hands.give(handover.taskId(), colleague);
        handovers.end(handover.id(), Handover.State.ACCEPTED);
        return true;
    }

    private boolean isLeftBehind(Handover handover) {
        var now = clock.instant();
        return task(handover)
                        .filter(task -> handover.userId().equals(task.assignee()))
                        .isPresent()
                && rosters.of(handover.userId(), now).isAway(now);
    }

    /** Its holder may be back by the time at which a colleague accepts; the colleague has it then. */
    private boolean isFree(Handover handover) {
        return task(handover)
                .filter(task -> task.assignee() == null || handover.userId().equals(task.assignee()))
                .isPresent();
    }

    private Optional<Held> task(Handover handover) {
        return hands.find(handover.taskId());
    }
}
