package org.ackord.engine.guard;

import java.util.Set;

/** Camunda's own elements and attributes that models may use. What is not listed was not thought about. */
final class KnownExtensions implements NodeRule {

    private static final Set<String> ATTRIBUTES = Set.of((
            // who, when, with which form
            "assignee candidateGroups candidateUsers candidateStarterGroups candidateStarterUsers dueDate followUpDate priority"
                    + " formKey formRef formRefBinding formRefVersion initiator isStartableInTasklist"
                    // what runs
                    + " delegateExpression expression resultVariable mapDecisionResult"
                    + " decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag"
                    + " calledElementBinding calledElementVersion calledElementVersionTag"
                    // how it runs
                    + " async asyncBefore asyncAfter exclusive jobPriority collection elementVariable variableName variableEvents"
                    + " errorCodeVariable errorMessageVariable escalationCodeVariable errorMessage"
                    // of the model
                    + " historyTimeToLive versionTag modelerTemplate modelerTemplateVersion modelerTemplateIcon"
                    // of listeners, mappings and parameters
                    + " id event name key value source sourceExpression target variables businessKey local")
            .split(" "));

    private static final Set<String> ELEMENTS = Set.of(
            "inputOutput inputParameter outputParameter list map entry value in out taskListener executionListener failedJobRetryTimeCycle properties property modelerTemplateIcon"
                    .split(" "));

    @Override
    public void check(Node node, Findings findings) {
        if (node.isExtension() && !ELEMENTS.contains(node.tag()) && !isTold(node.tag()))
            findings.add(node, "camunda:%s is not known here; take it out".formatted(node.tag()));
        node.extensions()
                .filter(name -> !ATTRIBUTES.contains(name) && !isTold(name))
                .forEach(name ->
                        findings.add(node, "the attribute camunda:%s is not known here; take it out".formatted(name)));
    }

    /** By {@link ForbiddenCode}, with a better reason. */
    private static boolean isTold(String name) {
        return ForbiddenCode.tells(name);
    }
}
