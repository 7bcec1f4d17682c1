package org.ackord.casework;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Party;

/** What both answers have in common, the engineer's and the consultant's. */
abstract class AnswerTask extends CaseTask {

    private static final int BUSINESS_DAYS_TO_REMINDER = 3;
    private static final int HIGHEST_LEVEL = 3;

    private final SupportCases cases;
    private final Wording wording;
    private final Answering answering;
    private final BusinessHours hours;
    private final Party party;

    AnswerTask(SupportCases cases, Wording wording, Answering answering, BusinessHours hours, Party party) {
        this.cases = cases;
        this.wording = wording;
        this.answering = answering;
        this.hours = hours;
        this.party = party;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var answer = Answer.read(in, wording);
        var message = answering.answer(cases.of(in.caseKey()), answer, party);
        var facts = new Facts()
                .with("answerOutcome", answer.outcome().word())
                .with("waiting", answer.outcome() == AnswerOutcome.WAITING)
                .with("lastAnswer", message);
        return switch (answer.outcome()) {
            case WAITING ->
                facts.with("reminders", 0).with("remindAt", hours.inBusinessDays(BUSINESS_DAYS_TO_REMINDER));
            case HANDOVER -> handedOver(facts, in, answer);
            default -> facts;
        };
    }

    /** One up from the engineer who hands over; a consultant's handover goes where the product and the severity say. */
    private static Facts handedOver(Facts facts, TaskInput in, Answer answer) {
        if (answer.level() != null) return facts.with("level", answer.level());
        var current = in.fact("level");
        return current == null ? facts : facts.with("level", Math.min(Integer.parseInt(current) + 1, HIGHEST_LEVEL));
    }
}
