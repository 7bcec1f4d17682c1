package org.ackord.models;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The conventions of style.md 3.4 that linters do not look at. A fault reads: where, and what is wrong.
 *
 * @param beans what models may name
 * @param forms the forms that there are, by id
 * @param decisions the decisions that there are, by id
 * @param processes the processes that there are, by id
 */
record ModelRules(Set<String> beans, Set<String> forms, Set<String> decisions, Set<String> processes) {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CALLED = Pattern.compile("\\b([a-z]\\w*)\\.\\w+\\(");
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task", "decisionResult");
    private static final Pattern SYSTEM_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

    List<String> faults(BpmnModelInstance model) {
        var faults = new Found();
        model.getModelElementsByType(Process.class).forEach(process -> check(process, faults));
        model.getModelElementsByType(FlowNode.class).forEach(node -> check(node, faults));
        expressions(model).forEach(expression -> calls(expression, faults));
        return faults.sorted();
    }

    List<String> faults(DmnModelInstance model) {
        var faults = new Found();
        model.getModelElementsByType(Decision.class)
                .forEach(decision -> faults.add(
                        decision.getCamundaHistoryTimeToLiveString() == null,
                        decision.getId(),
                        "no historyTimeToLive"));
        model.getModelElementsByType(Text.class)
                .forEach(text -> faults.add(
                        SYSTEM_CLOCK.matcher(text.getTextContent()).find(),
                        text.getTextContent(),
                        "the system's clock"));
        return faults.sorted();
    }

    private static void check(Process process, Found faults) {
        faults.add(process.getCamundaHistoryTimeToLiveString() == null, process.getId(), "no historyTimeToLive");
    }

    private void check(FlowNode node, Found faults) {
        faults.add(!hasGoodId(node), node.getId(), "the id is not that of '%s'".formatted(node.getName()));
        faults.add(isAsync(node) && isUndocumented(node), node.getId(), "async without documentation");
        if (node instanceof Event event)
            faults.add(isTimer(event) && isUndocumented(event), event.getId(), "a timer without documentation");
        if (node instanceof StartEvent start) form(start.getId(), start.getCamundaFormRef(), false, faults);
        if (node instanceof UserTask task) check(task, faults);
        if (node instanceof ServiceTask task) bean(task, task.getCamundaDelegateExpression(), faults);
        if (node instanceof BusinessRuleTask task)
            faults.add(!decisions.contains(String.valueOf(task.getCamundaDecisionRef())), task.getId(), "no decision");
        if (node instanceof CallActivity call)
            faults.add(!processes.contains(String.valueOf(call.getCalledElement())), call.getId(), "no process");
        faults.add(node instanceof ScriptTask, node.getId(), "a script");
    }

    private void check(UserTask task, Found faults) {
        if (task.getCamundaFormKey() == null) form(task.getId(), task.getCamundaFormRef(), true, faults);
        else faults.add(!isOurPage(task.getCamundaFormKey()), task.getId(), "no form " + task.getCamundaFormKey());
        faults.add(task.getCamundaCandidateGroupsList().isEmpty(), task.getId(), "no candidateGroups");
        var listeners = task.getExtensionElements() == null
                ? List.<CamundaTaskListener>of()
                : List.copyOf(task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class));
        faults.add(listeners.size() != 1, task.getId(), "not one listener");
        listeners.forEach(listener -> bean(task, listener.getCamundaDelegateExpression(), faults));
    }

    private static boolean isOurPage(String formKey) {
        var page = formKey.replaceFirst("^embedded:", "static");
        return !page.equals(formKey) && ModelRules.class.getClassLoader().getResource(page) != null;
    }

    private void form(String where, String ref, boolean required, Found faults) {
        if (ref == null) faults.add(required, where, "no form");
        else faults.add(!forms.contains(ref), where, "no form " + ref);
    }

    private void bean(Task task, String expression, Found faults) {
        var named = BEAN.matcher(String.valueOf(expression));
        if (!named.matches()) {
            faults.add(true, task.getId(), "no delegate expression");
            return;
        }
        faults.add(!beans.contains(named.group(1)), task.getId(), "no bean " + named.group(1));
        var label = inPascalCase(task.getName());
        faults.add(
                !named.group(1).equals(label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)),
                task.getId(),
                "bean %s is not named after '%s'".formatted(named.group(1), task.getName()));
    }

    private void calls(String expression, Found faults) {
        CALLED.matcher(expression)
                .results()
                .map(call -> call.group(1))
                .filter(root -> !OF_THE_ENGINE.contains(root) && !beans.contains(root))
                .forEach(root -> faults.add(true, expression, "no bean " + root));
    }

    /** Attributes and texts alike. */
    private static List<String> expressions(BpmnModelInstance model) {
        var xml = Bpmn.convertToString(model);
        return Pattern.compile("\\$\\{[^}]*}")
                .matcher(xml)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** A task is named by its label; of other nodes, whose labels repeat, the id begins with what they are. */
    private static boolean hasGoodId(FlowNode node) {
        if (node instanceof Task) return node.getId().equals("Task_" + inPascalCase(node.getName()));
        var kind = node.getElementType().getTypeName();
        if (kind.endsWith("Gateway")) return node.getId().startsWith("Gateway_");
        if (kind.startsWith("intermediate")) return node.getId().startsWith("IntermediateEvent_");
        return node.getId().startsWith(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "_");
    }

    private static String inPascalCase(String label) {
        return Arrays.stream(String.valueOf(label).split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(joining());
    }

    private static boolean isAsync(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter")
                .anyMatch(async -> "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, async)));
    }

    private static boolean isTimer(Event event) {
        return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static boolean isUndocumented(BaseElement element) {
        return element.getDocumentations().isEmpty();
    }

    private static final class Found {

        private final List<String> faults = new ArrayList<>();

        void add(boolean faulty, String where, String fault) {
            if (faulty) faults.add(where + ": " + fault);
        }

        List<String> sorted() {
            return faults.stream().sorted().toList();
        }
    }
}
