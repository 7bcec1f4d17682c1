package org.ackord.engine;

import java.sql.SQLTransientException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what the engine met in the database in the words of everybody else, so that callers can tell whether to do their work
 * anew: it wraps what our own tables refuse while a step runs, and has exceptions of its own for conflicts.
 */
final class Conflicts {

    private Conflicts() {}

    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessEngineException thrown) {
            var known = known(thrown);
            throw known == null ? thrown : known;
        }
    }

    /** Whether it failed only because somebody else was at work in the same instant; the same again may go well. */
    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof OptimisticLockingException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLTransientException) return true;
        return false;
    }

    private static @Nullable DataAccessException known(ProcessEngineException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException data) return data;
            if (cause instanceof OptimisticLockingException)
                return new OptimisticLockingFailureException("the process moved meanwhile", thrown);
            if (cause instanceof SQLTransientException)
                return new CannotAcquireLockException("the database was busy with the process", thrown);
        }
        return null;
    }
}
