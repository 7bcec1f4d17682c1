package org.ackord.engine.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Camunda Forms: fields and words, nothing that brings code or pages of others. */
final class FormCheck {

    private static final Set<String> COMPONENTS = Set.of(
            "default textfield textarea number checkbox checklist radio select taglist datetime text group columns separator spacer dynamiclist table expression"
                    .split(" "));

    private final ObjectMapper json = new ObjectMapper();

    /** The id of the form, where it can be read. */
    Optional<String> id(ResourceEntity file) {
        try {
            return Optional.ofNullable(json.readTree(file.getBytes()).path("id").textValue());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void check(ResourceEntity file, Findings findings) {
        try {
            var form = json.readTree(file.getBytes());
            if (!form.isObject() || form.path("id").asText().isBlank())
                findings.add("is no Camunda Form: it has no id");
            components(form, findings);
        } catch (JsonProcessingException unreadable) {
            findings.add("is no JSON: " + unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            findings.add("cannot be read");
        }
    }

    private static void components(JsonNode form, Findings findings) {
        form.path("components").forEach(component -> {
            var type = component.path("type").asText();
            if (!COMPONENTS.contains(type))
                findings.add("%s: a form may have no '%s'; use one of %s"
                        .formatted(component.path("id").asText("a component"), type, COMPONENTS));
            components(component, findings);
        });
    }
}
