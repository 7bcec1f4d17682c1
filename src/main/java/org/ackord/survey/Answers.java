package org.ackord.survey;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the one answer of a survey (G12): row and process move together or not at all. */
@Component
class Answers {

    private static final String SURVEY_ANSWERED = "survey-answered";

    private static final int ATTEMPTS = 5;

    private final SurveyRows surveys;
    private final Cases cases;
    private final Processes processes;
    private final Clock clock;
    private final TransactionOperations transaction;

    Answers(
            SurveyRows surveys,
            Cases cases,
            Processes processes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.surveys = surveys;
        this.cases = cases;
        this.processes = processes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Standing standing(SurveyRow survey) {
        if (survey.answer().isPresent()) return Standing.ANSWERED;
        if (survey.isOver(clock.instant())) return Standing.OVER;
        return cases.find(survey.caseKey()).map(Answers::standing).orElse(Standing.OVER);
    }

    private static Standing standing(CaseRecord about) {
        return switch (about.status()) {
            case OPEN, WAITING, ANSWERED -> Standing.REOPENED;
            case RESOLVED, CLOSED -> Standing.OPEN;
            case DISMISSED, WITHDRAWN -> Standing.OVER;
        };
    }

    /**
     * Of two at once one counts: the second waits for the row and finds it answered. When the process moves in the same
     * instant (a reminder becomes due) nothing was done, and all is done anew.
     */
    Standing record(SurveyRow survey, SurveyForm form) {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireNonNull(transaction.execute(status -> record(survey, form, status)));
            } catch (TransientDataAccessException processMoved) {
                if (attempt == ATTEMPTS) return Standing.BUSY;
            }
        }
    }

    private Standing record(SurveyRow survey, SurveyForm form, TransactionStatus status) {
        if (surveys.answer(survey.id(), form.score(), form.remark(), clock.instant()) == 0)
            return standing(surveys.findById(survey.id()).orElseThrow());
        if (processes.tell(SURVEY_ANSWERED, survey.caseKey(), facts(survey, form.score()))) return Standing.RECORDED;
        status.setRollbackOnly();
        return Standing.OVER;
    }

    private static Facts facts(SurveyRow survey, int score) {
        return new Facts().with("unhappy", survey.isLow(score)).with("csat", score);
    }
}
