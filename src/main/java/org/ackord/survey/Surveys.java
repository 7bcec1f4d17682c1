package org.ackord.survey;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers answered, for those who work with it. */
@Service
public class Surveys {

    private final SurveyRows surveys;

    Surveys(SurveyRows surveys) {
        this.surveys = surveys;
    }

    /** The newest answer: a case that was reopened may have several. */
    @Transactional(readOnly = true)
    public Optional<SurveyAnswer> answerOf(String caseKey) {
        return surveys.findFirstByCaseKeyAndAnsweredAtNotNullOrderByAnsweredAtDesc(caseKey)
                .flatMap(SurveyRow::answer);
    }
}
