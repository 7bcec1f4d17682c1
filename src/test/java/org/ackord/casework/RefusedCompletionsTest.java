package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ackord.correspondence.MessageView;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad completion names the faulty field, the task stays, and nothing is written. */
@Tag("any-database")
class RefusedCompletionsTest extends Journey {

    private static final String LATER = eta("2026-06-02T12:00");
    private static final String PASSED = eta("2026-05-29T12:00");

    private static final Map<String, Consumer<Journey>> WAYS = Map.of(
            "Task_AcknowledgeAndTriage",
            journey -> journey.writesIn(ANN, "2026-06-01T09:00"),
            "Task_AcknowledgeOffHours",
            journey -> journey.writesIn(ANN, "2026-06-01T06:00"),
            "Task_AcknowledgeAsEngineer",
            RefusedCompletionsTest::forwarded,
            "Task_AnswerCustomer",
            RefusedCompletionsTest::inHand,
            "Task_AnswerCommercially",
            journey -> {
                journey.writesIn(ANN, "2026-06-01T09:00");
                journey.triages("billing");
            },
            "Task_AcknowledgeMessage",
            journey -> {
                inHand(journey);
                journey.writesAgain(ANN, "Any news?");
            },
            "Task_RenewEta",
            journey -> {
                inHand(journey);
                journey.answers("eta", "2026-06-01T13:00");
                journey.timePassesUntil("2026-06-01T12:00");
            },
            "Task_ConfirmWithCustomer",
            RefusedCompletionsTest::answered,
            "Task_TriageReply",
            journey -> {
                answered(journey);
                journey.confirms(true);
                journey.writesAgain(ANN, "Thank you!");
            },
            "Task_RecoverCustomer",
            journey -> {
                answered(journey);
                journey.confirms(true);
                journey.tells("survey-answered", "unhappy", true);
            });

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("Task_AcknowledgeAndTriage", "nature", "text", "Hello"),
                refused("Task_AcknowledgeAndTriage", "nature", "text", "Hello", "nature", "urgent"),
                refused("Task_AcknowledgeAndTriage", "nature", "text", "Hello", "nature", "TECHNICAL"),
                refused("Task_AcknowledgeAndTriage", "text", "nature", "technical"),
                refused("Task_AcknowledgeAndTriage", "text", "nature", "technical", "text", "  "),
                refused("Task_AcknowledgeAndTriage", "draft", "nature", "technical", "draft", "none"),
                refused("Task_AcknowledgeAndTriage", "product", "nature", "technical", "text", "Hi", "product", "tea"),
                refused("Task_AcknowledgeAndTriage", "severity", "nature", "technical", "text", "Hi", "severity", "S9"),
                refused("Task_AcknowledgeAndTriage", "eta", "nature", "technical", "text", "Hi", "eta", "soon"),
                refused("Task_AcknowledgeAndTriage", "eta", "nature", "technical", "text", "Hi", "eta", PASSED),
                refused("Task_AcknowledgeAndTriage", "draft", "nature", "not-a-case", "draft", "none"),
                refused("Task_AcknowledgeOffHours", "text"),
                refused("Task_AcknowledgeOffHours", "product", "text", "Hi", "product", "tea"),
                refused("Task_AcknowledgeOffHours", "severity", "text", "Hi", "severity", "high"),
                refused("Task_AcknowledgeOffHours", "eta", "text", "Hi", "eta", "2026-06-02T12:00:00"),
                refused("Task_AcknowledgeAsEngineer", "text"),
                refused("Task_AcknowledgeAsEngineer", "draft", "draft", "none"),
                refused("Task_AcknowledgeAsEngineer", "eta", "text", "Hi", "eta", "2036-06-02T12:00:00Z"),
                refused("Task_AnswerCustomer", "outcome", "text", "Hi"),
                refused("Task_AnswerCustomer", "outcome", "text", "Hi", "outcome", "done"),
                refused("Task_AnswerCustomer", "text", "outcome", "resolved"),
                refused("Task_AnswerCustomer", "text", "outcome", "waiting"),
                refused("Task_AnswerCustomer", "eta", "outcome", "eta", "text", "Hi"),
                refused("Task_AnswerCustomer", "eta", "outcome", "workaround", "text", "Hi"),
                refused("Task_AnswerCustomer", "eta", "outcome", "handover", "text", "Hi"),
                refused("Task_AnswerCustomer", "eta", "outcome", "eta", "text", "Hi", "eta", "tomorrow"),
                refused("Task_AnswerCustomer", "eta", "outcome", "eta", "text", "Hi", "eta", PASSED),
                refused("Task_AnswerCustomer", "level", "outcome", "handover", "eta", LATER, "level", "4"),
                refused("Task_AnswerCustomer", "draft", "outcome", "resolved", "draft", "none"),
                refused("Task_AnswerCommercially", "outcome", "text", "Hi"),
                refused("Task_AnswerCommercially", "text", "outcome", "resolved"),
                refused("Task_AnswerCommercially", "eta", "outcome", "eta", "text", "Hi"),
                refused("Task_AcknowledgeMessage", "text"),
                refused("Task_AcknowledgeMessage", "eta", "text", "Hi", "eta", PASSED),
                refused("Task_RenewEta", "eta", "text", "Hi"),
                refused("Task_RenewEta", "eta", "text", "Hi", "eta", PASSED),
                refused("Task_RenewEta", "text", "eta", LATER),
                refused("Task_ConfirmWithCustomer", "confirmed"),
                refused("Task_ConfirmWithCustomer", "confirmed", "confirmed", "perhaps"),
                refused("Task_ConfirmWithCustomer", "draft", "confirmed", true, "draft", "none"),
                refused("Task_TriageReply", "reopen"),
                refused("Task_TriageReply", "reopen", "reopen", "perhaps"),
                refused("Task_TriageReply", "draft", "reopen", false, "draft", "none"),
                refused("Task_RecoverCustomer", "text"),
                refused("Task_RecoverCustomer", "draft", "draft", "none", "followUp", "Call"));
    }

    private static Arguments refused(String task, String field, Object... namesAndValues) {
        return Arguments.of(task, field, facts(namesAndValues));
    }

    @ParameterizedTest(name = "{0} without a good {1}: {2}")
    @MethodSource
    void refused(String taskKey, String field, Map<String, Object> given) {
        WAYS.get(taskKey).accept(this);
        var before = state();

        assertThatThrownBy(() -> complete("lou.lead", task(taskKey), given))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(field + ":");

        assertThat(openTasks()).contains(taskKey);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anEarlierAnswerNeverStandsInForAMissingOne() {
        inHand(this);
        answers("eta", "2026-06-01T16:00");

        assertThatThrownBy(() -> completes("erin.se", "Task_AnswerCustomer", "text", "Hi", "eta", LATER))
                .hasMessageContaining("outcome:");

        answers("resolved");
        confirms(false);
        answers("resolved");
        assertThatThrownBy(() -> completes("sam.sc", "Task_ConfirmWithCustomer"))
                .hasMessageContaining("confirmed:");

        confirms(true);
        writesAgain(ANN, "Thank you!");
        completes("sam.sc", "Task_TriageReply", "reopen", false);
        writesAgain(ANN, "Thank you again!");
        assertThatThrownBy(() -> completes("sam.sc", "Task_TriageReply")).hasMessageContaining("reopen:");
    }

    @Test
    void aRefusedDraftIsNotUsedUp() {
        inHand(this);
        var draft = correspondence.saveDraft(caseKey, "erin.se", "A long answer.");

        assertThatThrownBy(() -> completes("erin.se", "Task_AnswerCustomer", "outcome", "eta", "draft", draft))
                .hasMessageContaining("eta:");
        completes("erin.se", "Task_AnswerCustomer", "outcome", "eta", "draft", draft, "eta", LATER);

        assertThatThrownBy(() -> completes("erin.se", "Task_AnswerCustomer", "outcome", "resolved", "draft", draft))
                .hasMessageContaining("draft:");
    }

    @Test
    void whatPeopleTypedLeavesNoTraceInTheProcess() {
        inHand(this);
        completes(
                "erin.se",
                "Task_AnswerCustomer",
                "outcome",
                "eta",
                "text",
                "Secret words",
                "eta",
                LATER,
                "documentationGap",
                "Secret gap");

        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(process().getId())
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Secret"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(process().getId())
                        .includeDeleted()
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Secret"));
    }

    private Map<String, Object> state() {
        var state = new HashMap<String, Object>();
        state.put("record", record());
        state.put("promises", ledger.of(caseKey));
        state.put(
                "messages",
                correspondence.messagesOf(caseKey).stream().map(MessageView::id).toList());
        state.put("tasks", openTasks());
        state.put("variables", runtime.getVariables(process().getId()));
        return state;
    }

    private static void forwarded(Journey journey) {
        journey.writesIn(ANN, "2026-06-01T09:00");
        journey.triages("technical");
    }

    private static void inHand(Journey journey) {
        forwarded(journey);
        journey.acknowledgesAsEngineer();
    }

    private static void answered(Journey journey) {
        inHand(journey);
        journey.answers("resolved");
    }
}
