package org.ackord.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import java.util.HashMap;
import java.util.Map;
import org.ackord.correspondence.Address;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SatisfactionSurveyTest extends SurveyFixture {

    @Autowired
    Processes processes;

    @Test
    void asksTheCustomerAlone() {
        var process = survey();

        assertThat(process)
                .hasPassed("StartEvent_CaseResolved", "Task_DecideSurvey", "Gateway_AskCustomer", "Task_InviteToSurvey")
                .isWaitingAt("Gateway_FirstWait");
        var mail = mails().get(0);
        assertThat(mails()).hasSize(1);
        assertThat(mail.to()).extracting(Address::email).containsExactly("ann@northwind.example");
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.text()).contains("Ann Abbott", "/survey/");
    }

    @Test
    void endsWithAnEarlyAnswer() {
        var process = survey();

        answer(link(), "5", "Great!");

        assertThat(process)
                .hasPassed("IntermediateEvent_SurveyAnswered", "Gateway_SurveyAnswered", "EndEvent_SurveyAnswered")
                .hasNotPassed("Task_RemindOfSurvey")
                .isEnded();
        assertThat(factsOf(process)).containsEntry("unhappy", false).containsEntry("csat", 5);
    }

    @Test
    void remindsOnceWithTheSameLink() {
        var process = survey();
        var invited = link();

        execute(job("IntermediateEvent_ReminderDue", process));

        assertThat(process)
                .hasPassed("IntermediateEvent_ReminderDue", "Task_RemindOfSurvey")
                .isWaitingAt("Gateway_SecondWait");
        assertThat(mails()).hasSize(2);
        assertThat(link()).isEqualTo(invited);
    }

    @Test
    void endsWithAnAnswerAfterTheReminder() {
        var process = survey();
        execute(job("IntermediateEvent_ReminderDue", process));

        answer(link(), "1", "");

        assertThat(process)
                .hasPassed("IntermediateEvent_AnsweredAfterReminder", "EndEvent_SurveyAnswered")
                .isEnded();
        assertThat(factsOf(process)).containsEntry("unhappy", true);
    }

    @Test
    void expiresWithoutAnAnswer() {
        var process = survey();
        execute(job("IntermediateEvent_ReminderDue", process));

        execute(job("IntermediateEvent_SurveyDue", process));

        assertThat(process)
                .hasPassed("IntermediateEvent_SurveyDue", "Task_ExpireSurvey", "EndEvent_SurveyExpired")
                .isEnded();
        assertThat(factsOf(process)).containsEntry("unhappy", false);
        assertThat(open(link()).statusCode()).isEqualTo(410);
    }

    @Test
    void doesNotAskWhoStayedSilent() {
        var process = survey("standard", true);

        assertThat(process).hasPassed("EndEvent_NotAsked").isEnded();
        assertThat(mails()).isEmpty();
    }

    @Test
    void callsALowScoreOfAVipUnhappySooner() {
        var standard = survey("standard", false);
        answer(link(), "3", "");
        var vip = survey("VIP", false);
        answer(link(), "3", "");

        assertThat(factsOf(standard)).containsEntry("unhappy", false);
        assertThat(factsOf(vip)).containsEntry("unhappy", true);
    }

    @Test
    void keepsNoWordOfTheCustomerInTheProcess() {
        var process = survey();

        answer(link(), "2", "Nobody called me back");

        assertThat(factsOf(process).values())
                .noneMatch(value -> String.valueOf(value).contains("Nobody"));
        assertThat(surveys.answerOf(caseKey)).hasValueSatisfying(answer -> {
            assertThat(answer.csat()).isEqualTo(2);
            assertThat(answer.comment()).isEqualTo("Nobody called me back");
        });
    }

    @Test
    void asksOnceThoughTheStepRunsTwice() {
        var process = survey();
        var before = row();

        runtime.createProcessInstanceModification(process.getId())
                .startBeforeActivity("Task_InviteToSurvey")
                .execute();

        assertThat(mails()).hasSize(1);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void remindsOnceThoughTheStepRunsTwice() {
        var process = survey();
        execute(job("IntermediateEvent_ReminderDue", process));

        runtime.createProcessInstanceModification(process.getId())
                .startBeforeActivity("Task_RemindOfSurvey")
                .execute();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void endsTheSurveyOfTheRoundBefore() {
        survey();
        var former = link();
        survey();

        assertThat(open(former).statusCode()).isEqualTo(410);
        assertThat(open(link()).statusCode()).isEqualTo(200);
        assertThat(link()).isNotEqualTo(former);
    }

    @Test
    void hasNoAnswerBeforeOneCame() {
        survey();

        assertThat(surveys.answerOf(caseKey)).isEmpty();
        assertThat(processes.tell("survey-answered", "C-0", new Facts())).isFalse();
    }

    private Map<String, Object> factsOf(ProcessInstance process) {
        var facts = new HashMap<String, Object>();
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .list()
                .forEach(fact -> facts.put(fact.getName(), fact.getValue()));
        return facts;
    }
}
