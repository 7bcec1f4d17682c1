package org.ackord.engine;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ReaderInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** Camunda's own REST API, with answers that tell a sender's fault (400) from ours (500) on every call. */
@Component
@ApplicationPath("/engine-rest")
class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        register(new RefusalAnswer.ToRestException(), 1);
        register(new RefusalAnswer.ToEngineException(), 1);
        register(new RefusalAnswer.ToDataException(), 1);
        register(new RefusalAnswer.ToTransactionException(), 1);
        register(noNull());
    }

    /** The JSON {@code null} is no body; the resources take it for one and break on it. */
    private static ReaderInterceptor noNull() {
        return context -> {
            var body = context.proceed();
            if (body == null)
                throw new InvalidRequestException(
                        Response.Status.BAD_REQUEST, "the body is null; a JSON object is needed");
            return body;
        };
    }
}
