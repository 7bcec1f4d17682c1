package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.TransientDataAccessException;

class ConflictsTest {

    static Stream<ProcessEngineException> conflicts() {
        return Stream.of(
                new OptimisticLockingException("moved"),
                new ProcessEngineException(
                        "Process engine persistence exception", new SQLTransientException("deadlock")),
                new ProcessEngineException(
                        "ENGINE-03077 Cannot resolve parent with id '1' of execution '2', perhaps it was deleted in the meantime"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void whatMayGoWellTheNextTimeIsToldAsSuch(ProcessEngineException conflict) {
        assertThat(Conflicts.isIn(new IllegalStateException(conflict))).isTrue();
        assertThatThrownBy(() -> Conflicts.translated(() -> {
                    throw conflict;
                }))
                .isInstanceOf(TransientDataAccessException.class);
    }

    @Test
    void anythingElseIsAFailure() {
        var failure = new ProcessEngineException("ENGINE-02004 No outgoing sequence flow");

        assertThat(Conflicts.isIn(failure)).isFalse();
        assertThatThrownBy(() -> Conflicts.translated(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
