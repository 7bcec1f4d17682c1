package org.ackord.engine;

import jakarta.ws.rs.ApplicationPath;
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
    }
}
