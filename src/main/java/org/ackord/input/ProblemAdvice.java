package org.ackord.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every faulty request with a problem document (RFC 9457) whose {@code faults} name each field and its remedy. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail faulty(FaultyInput refused) {
        return problem(refused.faults());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return problem(List.of(new Fault(mistyped.getName(), "is not of the expected kind")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(
                unreadable, problem(List.of(faultOf(unreadable.getCause()))), headers, HttpStatus.BAD_REQUEST, request);
    }

    private static Fault faultOf(@Nullable Throwable cause) {
        if (cause instanceof StreamConstraintsException || causeOf(cause) instanceof StreamConstraintsException)
            return new Fault("body", "is too long or nested too deep");
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty())
            return new Fault(path(mapping), "is unknown or has a value of the wrong kind");
        if (cause instanceof JsonProcessingException json && json.getLocation() != null)
            return new Fault(
                    "body",
                    "is not valid JSON near line %d, column %d"
                            .formatted(
                                    json.getLocation().getLineNr(),
                                    json.getLocation().getColumnNr()));
        return new Fault("body", "a JSON object is needed");
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getCause();
    }

    private static String path(JsonMappingException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return path.toString();
    }

    private static ProblemDetail problem(List<Fault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, new FaultyInput(faults).getMessage());
        problem.setTitle("The input is faulty");
        problem.setProperty("faults", faults);
        return problem;
    }
}
