package org.ackord.engine.guard;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.NestedExceptionUtils;

/** Whether a file keeps to the schema of DMN. The engine tells only that it does not, and as a fault of ours (500). */
final class DecisionSchema {

    private DecisionSchema() {}

    static void check(ResourceEntity file, Findings findings) {
        try {
            Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes()));
        } catch (ModelException faulty) {
            findings.in(file.getName());
            findings.add("is no DMN: "
                    + NestedExceptionUtils.getMostSpecificCause(faulty).getMessage());
        }
    }
}
