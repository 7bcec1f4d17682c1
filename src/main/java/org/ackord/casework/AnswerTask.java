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
            case HANDOVER -> facts.with("level", nextLevel(in, answer));
            default -> facts;
        };
    }

    private static int nextLevel(TaskInput in, Answer answer) {
        if (answer.level() != null) return answer.level();
        var current = in.fact("level");
        return current == null ? 1 : Math.min(Integer.parseInt(current) + 1, HIGHEST_LEVEL);
    }
}
