package org.ackord.shift;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.ackord.correspondence.Correspondence;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A colleague says whether they take a task over (R10). What they say is noted in the case. */
@Component
class AcceptHandover extends CaseTask {

    private static final int LONGEST_REASON = 500;

    private final Handovers handovers;
    private final Takeovers takeovers;
    private final Correspondence correspondence;

    AcceptHandover(Handovers handovers, Takeovers takeovers, Correspondence correspondence) {
        this.handovers = handovers;
        this.takeovers = takeovers;
        this.correspondence = correspondence;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var accepted = in.takeFlag("accepted");
        var reason = in.take("reason");
        if (accepted == null) throw new FaultyInput("accepted", "is missing; say true or false");
        new Faults()
                .add(
                        reason != null && reason.length() > LONGEST_REASON,
                        "reason",
                        "is longer than %d characters".formatted(LONGEST_REASON))
                .refuseIfAny();
        var handover = handovers.of(requireNonNull(in.fact("handover"), "the fact 'handover' is missing"));
        if (accepted) accept(handover, in);
        else decline(handover, in, reason);
        return new Facts().with("accepted", accepted);
    }

    private void accept(Handover handover, TaskInput in) {
        var note = requireNonNullElse(in.fact("note"), "");
        if (takeovers.accept(handover, in.holder(), note)) note(handover, in, "Took over from %s.", null);
    }

    private void decline(Handover handover, TaskInput in, @Nullable String reason) {
        takeovers.decline(handover);
        note(handover, in, "Cannot take over from %s.", reason);
    }

    private void note(Handover handover, TaskInput in, String words, @Nullable String reason) {
        var text = words.formatted(takeovers.nameOf(handover.userId()));
        correspondence.note(handover.caseKey(), in.by(), reason == null ? text : text + " " + reason);
    }
}
