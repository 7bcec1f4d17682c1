package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAckord
class DecisionsTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="answers" name="Answers" namespace="test">
              <decision id="answer-of-test" name="Answer" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="1">
                <decisionTable id="table">
                  <input id="in"><inputExpression id="x" typeRef="string"><text>word</text></inputExpression></input>
                  <output id="out" name="answer" typeRef="string" />
                  <rule id="asked"><inputEntry id="i1"><text>"hello"</text></inputEntry><outputEntry id="o1"><text>"%s"</text></outputEntry></rule>
                  <rule id="silent"><inputEntry id="i2"><text>null</text></inputEntry><outputEntry id="o2"><text>"silence"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RepositoryService repository;

    @Test
    void givesTheAnswerOfTheVersionThatWasDeployedLast() {
        deploy("one");
        assertThat(answerTo("hello")).containsExactly("one");
        assertThat(answerTo("hello")).containsExactly("one");

        deploy("two");
        assertThat(answerTo("hello")).containsExactly("two");
    }

    @Test
    void asksTheVersionBeforeWhenTheLatestIsDeleted() {
        deploy("one");
        var two = deploy("two");
        assertThat(answerTo("hello")).containsExactly("two");

        repository.deleteDeployment(two);

        assertThat(answerTo("hello")).containsExactly("one");
    }

    @Test
    void tellsQuestionsApart() {
        deploy("one");

        assertThat(answerTo("hello")).containsExactly("one");
        assertThat(answerTo(null)).containsExactly("silence");
        assertThat(answerTo("goodbye")).isEmpty();
    }

    private List<Object> answerTo(@Nullable String word) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("word", word);
        return decisions.decide("answer-of-test", inputs).stream()
                .map(row -> row.get("answer"))
                .toList();
    }

    private String deploy(String answer) {
        return repository
                .createDeployment()
                .name("answer-of-test")
                .addString("answer-of-test.dmn", TABLE.formatted(answer))
                .deploy()
                .getId();
    }
}
