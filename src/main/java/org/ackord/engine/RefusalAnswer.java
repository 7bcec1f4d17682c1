package org.ackord.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.regex.Pattern;
import org.ackord.input.Causes;
import org.ackord.input.DatabaseAway;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Answers 400 where somebody sent faulty input, 404 to ids that nothing has, and 409 where two did something to one case in the
 * same instant, 503 while the database is away. Engine REST answers 500 to starts, messages and variables that cannot be read, to many an unknown id, and to
 * every such conflict.
 */
abstract class RefusalAnswer<T extends Exception> implements ExceptionMapper<T> {

    private static final Pattern UNREADABLE_VARIABLE =
            Pattern.compile("ENGINE-17007 |Cannot find serializer for value ");

    private static final String CONFLICT =
            "somebody else moved this case in the same instant, and nothing of yours was done; look again and repeat it";

    private static final String AWAY = "the database cannot be reached; ask again in a few seconds";

    @Override
    public final Response toResponse(T thrown) {
        if (Causes.of(thrown).anyMatch(RefusalAnswer::isOfSender))
            return answer(Response.Status.BAD_REQUEST, ExceptionDto.fromException(thrown));
        if (Causes.of(thrown).anyMatch(RefusalAnswer::isUnknown))
            return answer(Response.Status.NOT_FOUND, ExceptionDto.fromException(thrown));
        if (DatabaseAway.isCauseOf(thrown)) return unavailable(thrown);
        if (Conflicts.isIn(thrown)) return conflict(thrown);
        return ExceptionHandlerHelper.getInstance().getResponse(thrown);
    }

    private static boolean isOfSender(Throwable cause) {
        return cause instanceof FormFieldValidationException
                || cause instanceof NotValidException
                || cause instanceof BadUserRequestException
                || isUnreadable(cause.getMessage())
                || PasswordRules.refused(cause);
    }

    private static boolean isUnreadable(@Nullable String message) {
        return message != null && UNREADABLE_VARIABLE.matcher(message).find();
    }

    /** An id that nothing has; the engine says that something is null. */
    private static boolean isUnknown(Throwable cause) {
        return cause instanceof NullValueException
                || cause instanceof NotFoundException
                || cause instanceof DeploymentResourceNotFoundException;
    }

    private static Response unavailable(Exception thrown) {
        var said = ExceptionDto.fromException(thrown);
        said.setMessage(AWAY);
        return answer(Response.Status.SERVICE_UNAVAILABLE, said);
    }

    private static Response conflict(Exception thrown) {
        var said = ExceptionDto.fromException(thrown);
        said.setMessage(CONFLICT);
        return answer(Response.Status.CONFLICT, said);
    }

    private static Response answer(Response.Status status, ExceptionDto said) {
        return Response.status(status)
                .entity(said)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static final class ToRestException extends RefusalAnswer<RestException> {}

    static final class ToEngineException extends RefusalAnswer<ProcessEngineException> {}

    static final class ToDataException extends RefusalAnswer<DataAccessException> {}

    static final class ToTransactionException extends RefusalAnswer<TransactionException> {}
}
