package org.ackord.engine.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ackord.engine.MovePreview.Element;
import org.ackord.engine.MovePreview.Reason;
import org.ackord.engine.MovePreview.Step;
import org.ackord.engine.MovePreview.Timers;
import org.ackord.engine.MovePreview.Why;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Two drawings, and which step of the old one becomes which of the new one. */
record Comparison(Drawing old, Drawing drawn, Map<String, String> mapped) {

    boolean isStep(ActivityStatistics waiting) {
        return waiting.getInstances() > 0
                && old.node(waiting.getId())
                        .filter(Predicate.not(Drawing::isScope))
                        .isPresent();
    }

    Step step(ActivityStatistics waiting) {
        var id = waiting.getId();
        var to = mapped.get(id);
        var from = old.element(id);
        if (to != null) return new Step(from, waiting.getInstances(), drawn.element(to), null, List.of());
        var node = old.node(id).orElseThrow();
        return new Step(from, waiting.getInstances(), null, reason(node), choices(node));
    }

    private Reason reason(FlowNode node) {
        var same = drawn.node(node.getId());
        if (same.isEmpty()) return new Reason(Why.GONE, "", "");
        if (!Drawing.kind(same.get()).equals(Drawing.kind(node)))
            return new Reason(Why.OTHER_KIND, Drawing.kind(same.get()), Drawing.kind(node));
        return new Reason(Why.ELSEWHERE, "", "");
    }

    private List<Element> choices(FlowNode node) {
        return drawn.waitingLike(node)
                .filter(each -> !mapped.containsValue(each.getId()))
                .map(Drawing::element)
                .sorted(Comparator.comparing(Element::name))
                .toList();
    }

    Timers timers() {
        var ended = ids(old.timers(), each -> !mapped.containsKey(each));
        var added = ids(drawn.timers(), each -> !mapped.containsValue(each));
        return new Timers(
                elements(old, ids(old.timers(), mapped::containsKey), each -> true),
                elements(drawn, added, ended::contains),
                elements(drawn, added, each -> !ended.contains(each)),
                elements(old, ended, each -> !added.contains(each)));
    }

    private static List<String> ids(List<FlowNode> nodes, Predicate<String> which) {
        return nodes.stream().map(FlowNode::getId).filter(which).toList();
    }

    private static List<Element> elements(Drawing drawing, List<String> ids, Predicate<String> which) {
        return ids.stream().filter(which).map(drawing::element).toList();
    }
}
