package org.ackord.engine.migration;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ackord.engine.MovePreview.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** One version of a process as people drew it. */
final class Drawing {

    private final BpmnModelInstance model;

    Drawing(BpmnModelInstance model) {
        this.model = model;
    }

    Optional<FlowNode> node(String id) {
        return model.getModelElementById(id) instanceof FlowNode node ? Optional.of(node) : Optional.empty();
    }

    Element element(String id) {
        return node(id).map(Drawing::element).orElseGet(() -> new Element(id, id));
    }

    static Element element(FlowNode node) {
        var name = node.getName();
        return new Element(node.getId(), name == null || name.isBlank() ? node.getId() : name.replaceAll("\\s+", " "));
    }

    /** Steps in which an instance can wait, of the same kind as another. */
    Stream<FlowNode> waitingLike(FlowNode other) {
        return canBeChosen(other)
                ? model.getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> kind(node).equals(kind(other)))
                : Stream.empty();
    }

    static boolean canBeChosen(FlowNode node) {
        return node instanceof IntermediateCatchEvent || (node instanceof Activity && !isScope(node));
    }

    static boolean isScope(FlowNode node) {
        return node instanceof SubProcess;
    }

    /** All that can tick in a running instance. */
    List<FlowNode> timers() {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .filter(event -> !(event instanceof StartEvent && event.getParentElement() instanceof Process))
                .<FlowNode>map(event -> event)
                .toList();
    }

    /** The events at the edge of a step that something of the engine waits for; an error or escalation is thrown, and none of them. */
    Set<String> triggersAt(String step) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(step))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(Drawing::isTrigger))
                .map(BoundaryEvent::getId)
                .collect(toUnmodifiableSet());
    }

    private static boolean isTrigger(EventDefinition definition) {
        return definition instanceof TimerEventDefinition
                || definition instanceof MessageEventDefinition
                || definition instanceof ConditionalEventDefinition
                || definition instanceof SignalEventDefinition;
    }

    /** In words, such as "user task". */
    static String kind(FlowNode node) {
        return node.getElementType()
                .getTypeName()
                .replaceAll("(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
