package org.ackord.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.ackord.SameInstant;
import org.ackord.engine.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.LinkedMultiValueMap;

/** A customer answers while somebody else moves the process of the survey. */
class AnswerMeetsTimerTest extends SurveyFixture {

    @Autowired
    SameInstant instant;

    @Autowired
    SurveyRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void anAnswerCountsThoughTheReminderIsTakenInTheSameInstant() throws Exception {
        var process = survey();
        var reminder = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .singleResult();
        var link = link();

        var answer = instant.meet(
                () -> engine.getManagementService().setJobRetries(reminder.getId(), 4),
                () -> answer(link, "5", "Fast"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Thank you");
        assertThat(surveys.answerOf(caseKey))
                .hasValueSatisfying(said -> assertThat(said.csat()).isEqualTo(5));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
    }

    @Test
    void anAnswerThatNeverGetsThroughIsSaidToBeSentAgain() {
        survey();
        var token = link().substring("/survey/".length());
        var moving = mock(Processes.class);
        when(moving.tell(any(), any(), any())).thenThrow(new OptimisticLockingFailureException("moved"));

        var page = new SurveyPage(rows, new Answers(rows, cases, moving, clock, transactions), cases)
                .answer(token, new LinkedMultiValueMap<>(Map.of("csat", List.of("5"), "comment", List.of("Fast"))));

        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getViewName()).isEqualTo("survey");
        assertThat(page.getModel().get("faults").toString()).contains("Please press Send once more.");
        verify(moving, times(5)).tell(any(), any(), any());
        assertThat(surveys.answerOf(caseKey)).isEmpty();
    }
}
