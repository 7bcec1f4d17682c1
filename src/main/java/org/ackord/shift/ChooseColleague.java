package org.ackord.shift;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Who is asked to take a task over, until when, and with which words. May run again: whoever was asked is not asked twice. */
@Component
@DueDates("acceptBy")
class ChooseColleague extends CaseStep {

    private final Handovers handovers;
    private final Colleagues colleagues;
    private final Takeovers takeovers;
    private final AcceptTimes times;
    private final HandoverNotes notes;

    ChooseColleague(
            Handovers handovers, Colleagues colleagues, Takeovers takeovers, AcceptTimes times, HandoverNotes notes) {
        this.handovers = handovers;
        this.colleagues = colleagues;
        this.takeovers = takeovers;
        this.times = times;
        this.notes = notes;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var handover = handovers.of(requireNonNull(in.text("handover"), "the fact 'handover' is missing"));
        var facts = new Facts().with("over", takeovers.isSettled(handover)).with("colleague", (String) null);
        if (Boolean.TRUE.equals(facts.values().get("over"))) return Outcome.done(facts);
        return Outcome.done(colleagues
                .next(handover)
                .map(next -> asked(handover, next, facts))
                .orElse(facts));
    }

    private Facts asked(Handover handover, String colleague, Facts facts) {
        var note = notes.of(handover);
        var acceptBy = times.acceptBy(handover, colleague);
        takeovers.offer(handover, colleague, note, acceptBy);
        return facts.with("colleague", colleague)
                .with("groups", String.join(",", colleagues.groupsOf(handover)))
                .with("acceptBy", acceptBy)
                .with("handsOver", takeovers.nameOf(handover.userId()))
                .with("handedTask", takeovers.taskName(handover))
                .with(
                        "dueFirst",
                        times.dueFirst(handover.caseKey()).map(notes::when).orElse("nothing is due"))
                .with("answerBy", notes.when(acceptBy))
                .with("note", note);
    }
}
