package org.ackord.engine;

import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ackord.input.Causes;
import org.ackord.input.DatabaseAway;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what the engine met in the database in the words of everybody else, so that callers can tell whether to do their work
 * anew: it wraps what our own tables refuse while a step runs, and has exceptions of its own for conflicts.
 */
public final class Conflicts {

    /** "Cannot resolve parent … of execution …, perhaps it was deleted in the meantime": read while another moved on. */
    private static final String PARENT_GONE = "ENGINE-03077";

    /** What a row refers to was deleted while the row was written: error codes of MySQL and of H2. */
    private static final Set<Integer> PARENT_ROW_GONE = Set.of(1452, 23506);

    private static final String TABLES_OF_ENGINE = "ACT_";

    private Conflicts() {}

    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessEngineException thrown) {
            throw known(thrown).orElseThrow(() -> thrown);
        }
    }

    /** Whether it failed only because somebody else was at work in the same instant; the same again may go well. */
    public static boolean isIn(Throwable thrown) {
        return !DatabaseAway.isCauseOf(thrown)
                && Causes.of(thrown)
                        .anyMatch(cause -> isOfEngine(cause)
                                || cause instanceof TransientDataAccessException
                                || cause instanceof SQLTransientException);
    }

    private static Optional<RuntimeException> known(ProcessEngineException thrown) {
        return Causes.of(thrown).flatMap(cause -> told(cause, thrown)).findFirst();
    }

    private static Stream<RuntimeException> told(Throwable cause, ProcessEngineException thrown) {
        if (cause instanceof DataAccessException data) return Stream.of(data);
        if (isOfEngine(cause))
            return Stream.of(new OptimisticLockingFailureException("the process moved meanwhile", thrown));
        if (cause instanceof SQLTransientException && !DatabaseAway.isCauseOf(cause))
            return Stream.of(new CannotAcquireLockException("the database was busy with the process", thrown));
        return Stream.empty();
    }

    private static boolean isOfEngine(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || isParentRowGone(cause)
                || (cause instanceof ProcessEngineException
                        && String.valueOf(cause.getMessage()).startsWith(PARENT_GONE));
    }

    private static boolean isParentRowGone(Throwable cause) {
        return cause instanceof SQLIntegrityConstraintViolationException refused
                && PARENT_ROW_GONE.contains(refused.getErrorCode())
                && String.valueOf(refused.getMessage()).contains(TABLES_OF_ENGINE);
    }
}
