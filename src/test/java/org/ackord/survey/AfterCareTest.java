package org.ackord.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.claim;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Duration;
import org.ackord.engine.TimeTravel;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The survey within its case. */
class AfterCareTest extends SurveyFixture {

    @Autowired
    TimeTravel time;

    @Test
    void aLowScoreCallsTheManager() {
        var process = afterCare(false);

        assertThat(answer(link(), "1", "Nobody called").statusCode()).isEqualTo(200);

        assertThat(process).isWaitingAt("Task_RecoverCustomer");
        assertThat(task("Task_RecoverCustomer", process)).hasCandidateGroup("manager");
    }

    @Test
    void aHighScoreCallsNobody() {
        var process = afterCare(false);

        answer(link(), "5", "");

        assertThat(process).hasPassed("CallActivity_SatisfactionSurvey").hasNotPassed("Task_RecoverCustomer");
    }

    @Test
    void aReopenedCaseTakesNoAnswer() {
        var process = afterCare(true);

        complete(claim(task("Task_TriageReply", process), "sam.sc"), withVariables("reopen", true));
        assertThat(time.awaitDueJobs()).isTrue();

        assertThat(process).hasPassed("Task_ReopenCase");
        assertThat(answer(link(), "1", "").body()).contains("open again");
        assertThat(row().get("answered_at")).isNull();
    }

    private ProcessInstance afterCare(boolean replied) {
        var until = clock.instant().plus(Duration.ofDays(14)).toString();
        return runtime.createProcessInstanceByKey("support-case")
                .businessKey(caseKey)
                .startBeforeActivity("SubProcess_AfterCare")
                .setVariables(withVariables("tier", "standard", "waiting", false, "reopenUntil", until))
                .setVariables(withVariables("consultant", null, "replyToTriage", replied, "reopen", false))
                .setVariables(withVariables("level", null, "nature", "technical", "product", "backup"))
                .setVariables(withVariables("party", "se", "caretaker", "erin.se", "caretakerGroup", "se-l1"))
                .execute();
    }
}
