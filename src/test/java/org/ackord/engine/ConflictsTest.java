package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
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
                        "Process engine persistence exception",
                        new SQLIntegrityConstraintViolationException(
                                "a foreign key constraint fails (`ackord`.`ACT_RU_EXECUTION`, …)", "23000", 1452)),
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
    void aDatabaseThatIsAwayIsNobodysConflict() {
        var away = new ProcessEngineException(
                "Process engine persistence exception", new SQLTransientConnectionException("timed out"));

        assertThat(Conflicts.isIn(away)).isFalse();
        assertThatThrownBy(() -> Conflicts.translated(() -> {
                    throw away;
                }))
                .isSameAs(away);
    }

    static Stream<ProcessEngineException> failures() {
        return Stream.of(
                new ProcessEngineException("ENGINE-02004 No outgoing sequence flow"),
                new ProcessEngineException(
                        "one of our own tables",
                        new SQLIntegrityConstraintViolationException("(`ackord`.`promise_pause`, …)", "23000", 1452)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anythingElseIsAFailure(ProcessEngineException failure) {
        assertThat(Conflicts.isIn(failure)).isFalse();
        assertThatThrownBy(() -> Conflicts.translated(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
