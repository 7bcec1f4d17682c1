package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class RefusalAnswerTest {

    @Test
    void whatTheEngineCannotReadWhileTheDatabaseIsAwayMayBeAskedAgain() {
        var away = new ProcessEngineException("ENGINE-03083", new SQLTransientConnectionException("timed out"));

        var answer = new RefusalAnswer.ToEngineException().toResponse(away);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(((ExceptionDto) answer.getEntity()).getMessage()).startsWith("the database cannot be reached");
    }

    @Test
    void soMayATransactionThatDidNotBegin() {
        var away = new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out"));

        assertThat(new RefusalAnswer.ToTransactionException().toResponse(away).getStatus())
                .isEqualTo(503);
    }

    @Test
    void soMayARollbackThatFailed() {
        var lost = new JpaSystemException(new IllegalStateException(new SQLException("link failure", "08S01")));

        assertThat(new RefusalAnswer.ToDataException().toResponse(lost).getStatus())
                .isEqualTo(503);
    }
}
