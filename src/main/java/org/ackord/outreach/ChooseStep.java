package org.ackord.outreach;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.outreach.ContactLadder.Rung;
import org.springframework.stereotype.Component;

/** The next step, with everything that a person needs who takes it. */
@Component
@DueDates("answerBy")
class ChooseStep extends CaseStep {

    private final OutreachTables rows;
    private final AttemptTables attempts;
    private final ContactLadder ladder;
    private final OutreachTexts texts;
    private final Clock clock;

    ChooseStep(OutreachTables rows, AttemptTables attempts, ContactLadder ladder, OutreachTexts texts, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.ladder = ladder;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var outreach = rows.of(requireNonNull(in.text(Outreach.OUTREACH), "the fact 'outreach' is missing"));
        var taken = attempts.taken(outreach.id());
        var next = ladder.next(outreach.whom(), taken);
        var facts = new Facts().with("reached", false).with("outcome", (String) null);
        if (next.isPresent()) return Outcome.done(chosen(outreach, next.get(), taken, facts));
        rows.end(outreach.id(), false, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return Outcome.done(facts.with("step", (String) null));
    }

    private Facts chosen(Row outreach, Rung next, List<Taken> taken, Facts facts) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        attempts.begin(outreach.id(), next.step(), taken.size() + 1, next.pause(), now);
        return facts.with("step", Words.of(next.step()))
                .with("answerBy", now.plus(next.pause()))
                .with("host", outreach.whom().host())
                .with("todo", next.step().todo())
                .with("address", next.step().address(outreach.whom()))
                .with("text", texts.message(outreach.whom()))
                .with("tried", taken.isEmpty() ? "nothing yet" : tried(taken));
    }

    private static String tried(List<Taken> taken) {
        return taken.stream().map(ChooseStep::words).collect(joining(", "));
    }

    private static String words(Taken taken) {
        var result = taken.result();
        return taken.step().label()
                + (result == null ? "" : " (%s)".formatted(Words.of(result).replace('-', ' ')));
    }
}
