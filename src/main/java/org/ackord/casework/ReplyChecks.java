package org.ackord.casework;

import static org.ackord.casework.ReplyCheck.What.ATTACHMENT_FORGOTTEN;
import static org.ackord.casework.ReplyCheck.What.ETA_AFTER_RESOLUTION;
import static org.ackord.casework.ReplyCheck.What.ETA_MISSING;
import static org.ackord.casework.ReplyCheck.What.ETA_OUT_OF_HOURS;
import static org.ackord.casework.ReplyCheck.What.ETA_PASSED;
import static org.ackord.casework.ReplyCheck.What.OUTCOME_MISSING;
import static org.ackord.casework.ReplyCheck.What.QUESTIONS_STAY_OPEN;
import static org.ackord.casework.ReplyCheck.What.QUESTION_FORGOTTEN;
import static org.ackord.casework.ReplyCheck.What.TEXT_MISSING;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ackord.casework.ReplyCheck.What;
import org.ackord.correspondence.QuestionReply;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.Written;
import org.ackord.promise.Kind;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a reply while it is written, so that nobody is surprised when the task is completed (R8, R11). */
@Component
public class ReplyChecks {

    /** Words of our mail languages that speak of a file. */
    private static final Pattern ENCLOSES = Pattern.compile(
            "\\b(?:attached|attachment|enclosed|anhang|anbei|angehängt|beigefügt)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final PromiseLedger ledger;
    private final BusinessHours hours;
    private final Clock clock;

    ReplyChecks(PromiseLedger ledger, BusinessHours hours, Clock clock) {
        this.ledger = ledger;
        this.hours = hours;
        this.clock = clock;
    }

    /** The form of the task asks for what is a key of the reply's choices. */
    public List<ReplyCheck> of(String caseKey, ReplyDrafts.Saved draft, boolean encloses) {
        var found = new Found();
        var written = draft.written();
        var choices = draft.reply().choices();
        var outcome = AnswerOutcome.of(choices.getOrDefault("outcome", ""));
        var eta = Answer.earliest(draft.reply().eta().orElse(null), written);
        found.add(written.saysNothing() && outcome.orElse(null) != AnswerOutcome.HANDOVER, TEXT_MISSING, null);
        for (var question : written.questions())
            found.add(question.isForgotten(), QUESTION_FORGOTTEN, question.question());
        found.add(choices.containsKey("outcome") && outcome.isEmpty(), OUTCOME_MISSING, null);
        found.add(
                written.leavesQuestionsOpen()
                        && outcome.filter(one -> !one.needsEta()).isPresent(),
                QUESTIONS_STAY_OPEN,
                null);
        found.add(eta == null && outcome.filter(AnswerOutcome::needsEta).isPresent(), ETA_MISSING, null);
        if (eta != null && outcome.map(AnswerOutcome::needsEta).orElse(true)) checkDate(caseKey, eta, found);
        found.add(!encloses && speaksOfAFile(written), ATTACHMENT_FORGOTTEN, null);
        return found.checks;
    }

    private void checkDate(String caseKey, Instant eta, Found found) {
        boolean isPassed = !eta.isAfter(clock.instant());
        found.add(isPassed, ETA_PASSED, eta.toString());
        found.add(!isPassed && !hours.isOpenUntil(eta), ETA_OUT_OF_HOURS, eta.toString());
        ledger.of(caseKey).stream()
                .filter(promise -> promise.kind() == Kind.RESOLUTION && promise.state() == State.RUNNING)
                .map(Promise::dueAt)
                .forEach(due -> found.add(eta.isAfter(due), ETA_AFTER_RESOLUTION, due.toString()));
    }

    private static boolean speaksOfAFile(Written written) {
        return ENCLOSES.matcher(written.text()).find()
                || written.questions().stream()
                        .map(QuestionReply::answer)
                        .anyMatch(answer ->
                                answer != null && ENCLOSES.matcher(answer).find());
    }

    private static final class Found {

        private final List<ReplyCheck> checks = new ArrayList<>();

        private void add(boolean isSo, What what, @Nullable String about) {
            if (isSo) checks.add(ReplyCheck.of(what, about));
        }
    }
}
