package org.ackord.engine.guard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places of a model where code can stand, or what runs some. Looked for in models of long ago too, whenever they are read. */
final class ForbiddenCode implements NodeRule {

    private static final String USE_A_STEP = "; use camunda:delegateExpression with a step of the vocabulary";

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class",
            "camunda:class runs any Java class" + USE_A_STEP,
            "type",
            "camunda:type (%s) runs commands, sends mail or waits for a worker outside" + USE_A_STEP,
            "topic",
            "there are no external workers" + USE_A_STEP,
            "resource",
            "scripts are not allowed" + USE_A_STEP,
            "formHandlerClass",
            "camunda:formHandlerClass runs any Java class; use a Camunda Form",
            "variableMappingClass",
            "camunda:variableMappingClass runs any Java class; use camunda:in and camunda:out",
            "variableMappingDelegateExpression",
            "runs code when called; use camunda:in and camunda:out",
            "caseRef",
            "there are no CMMN cases here; call a process");

    private static final Map<String, String> ELEMENTS = Map.of(
            "connector", "connectors are not allowed" + USE_A_STEP,
            "script", "scripts are not allowed; use an expression or a step of the vocabulary",
            "formData", "generated forms can run any Java class; use a Camunda Form (camunda:formRef)",
            "field", "fields cannot be injected into the beans, which all models share; set an input parameter");

    static boolean tells(String name) {
        return ATTRIBUTES.containsKey(name) || ELEMENTS.containsKey(name);
    }

    @Override
    public void check(Node node, Findings findings) {
        node.extensions()
                .forEach(name -> tell(ATTRIBUTES.get(name), node.extension(name).orElse(""), node, findings));
        if (node.isExtension()) tell(ELEMENTS.get(node.tag()), "", node, findings);
        if (node.is("scriptTask")) findings.add(node, "script tasks are not allowed; use a step of the vocabulary");
        if (node.is("condition") || node.is("conditionExpression"))
            node.attribute("language")
                    .filter(language -> !language.isBlank())
                    .ifPresent(language -> findings.add(
                            node, "the condition is a script (%s); use an expression".formatted(language)));
    }

    private static void tell(@Nullable String fault, String value, Node node, Findings findings) {
        if (fault != null) findings.add(node, fault.formatted(value));
    }
}
