package org.ackord.outreach;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.Postponed;
import org.ackord.engine.StepInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A message into the channel that we share with the customer. What Slack has confirmed is not posted again. */
@Component
@DueDates("answerBy")
class PostToSlack extends CaseStep {

    private static final int MOST_TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private final OutreachTables rows;
    private final AttemptTables attempts;
    private final OutreachTexts texts;
    private final Slack slack;
    private final Clock clock;

    PostToSlack(OutreachTables rows, AttemptTables attempts, OutreachTexts texts, Slack slack, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.texts = texts;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var outreach = rows.of(requireNonNull(in.text(Outreach.OUTREACH), "the fact 'outreach' is missing"));
        var begun = attempts.taken(outreach.id()).stream()
                .filter(each -> each.step() == Step.SLACK)
                .findFirst()
                .orElseThrow();
        var known = begun.result();
        var result = known == null ? posted(outreach, begun) : known;
        return Outcome.done(new Facts().with("outcome", Words.of(result)).with("answerBy", now().plus(begun.pause())));
    }

    private Result posted(Row outreach, Taken begun) {
        var channel = requireNonNull(outreach.whom().slackChannel(), "there is no channel");
        var answer = slack.post(channel, texts.message(outreach.whom()));
        if (answer instanceof SlackAnswer.Busy busy)
            throw new Postponed(now().plus(busy.time()), "Slack is busy", null);
        if (answer instanceof SlackAnswer.Trouble trouble) return tryAgain(outreach, begun, trouble.reason());
        if (answer instanceof SlackAnswer.Refused refused)
            return noted(outreach, Result.NOT_POSSIBLE, refused.reason());
        return noted(outreach, Result.SENT, null);
    }

    private Result tryAgain(Row outreach, Taken begun, String reason) {
        if (begun.tries() + 1 >= MOST_TRIES) return noted(outreach, Result.NOT_POSSIBLE, reason);
        attempts.triedInVain(outreach.id(), Step.SLACK);
        throw new Postponed(now().plus(FIRST_WAIT.multipliedBy(begun.tries() * 2L + 1)), reason, null);
    }

    private Result noted(Row outreach, Result result, @Nullable String note) {
        attempts.doneForGood(outreach.id(), Step.SLACK, now(), result, note);
        return result;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
