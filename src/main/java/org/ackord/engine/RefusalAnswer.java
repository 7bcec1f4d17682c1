package org.ackord.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Answers 400 where somebody sent faulty input. Engine REST does so for some calls only, and 500 for starts, messages and
 * variables that cannot be read.
 */
abstract class RefusalAnswer<T extends Exception> implements ExceptionMapper<T> {

    private static final Pattern UNREADABLE_VARIABLE =
            Pattern.compile("ENGINE-17007 |Cannot find serializer for value ");

    @Override
    public final Response toResponse(T thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (isOfSender(cause)) return refusal(thrown);
        return ExceptionHandlerHelper.getInstance().getResponse(thrown);
    }

    private static boolean isOfSender(Throwable cause) {
        return cause instanceof FormFieldValidationException || isUnreadable(cause.getMessage());
    }

    private static boolean isUnreadable(@Nullable String message) {
        return message != null && UNREADABLE_VARIABLE.matcher(message).find();
    }

    private static Response refusal(Exception thrown) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(ExceptionDto.fromException(thrown))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static final class ToRestException extends RefusalAnswer<RestException> {}

    static final class ToEngineException extends RefusalAnswer<ProcessEngineException> {}
}
