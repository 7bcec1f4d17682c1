package org.ackord.engine.migration;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ackord.engine.MovePreview;
import org.ackord.engine.MovePreview.Element;
import org.ackord.engine.MovePreview.Step;
import org.ackord.engine.MovePreview.Timers;
import org.ackord.engine.MovePreview.Version;
import org.ackord.engine.migration.Versions.Pair;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Says what a plan means for the instances that run now. */
@Component
class Previews {

    private final Plans plans;
    private final ManagementService management;
    private final RuntimeService runtime;

    Previews(Plans plans, ManagementService management, RuntimeService runtime) {
        this.plans = plans;
        this.management = management;
        this.runtime = runtime;
    }

    MovePreview of(Pair versions, Map<String, String> counterparts) {
        var mapped = mapped(plans.plan(versions, counterparts));
        var comparison = new Comparison(
                plans.drawing(versions.older().getId()),
                plans.drawing(versions.newest().getId()),
                versions.newest().getVersion(),
                mapped);
        var steps = steps(versions.older(), comparison);
        var name = versions.newest().getName();
        return new MovePreview(
                name == null ? versions.key() : name,
                version(versions.older()),
                version(versions.newest()),
                running(versions.older()),
                stuck(versions.older(), steps),
                steps,
                comparison.timers());
    }

    private static Map<String, String> mapped(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .collect(toMap(MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }

    private List<Step> steps(ProcessDefinition older, Comparison comparison) {
        return management.createActivityStatisticsQuery(older.getId()).unlimitedList().stream()
                .filter(comparison::isStep)
                .map(comparison::step)
                .sorted(Comparator.comparing((Step step) -> step.to() != null)
                        .thenComparing(step -> step.from().name()))
                .toList();
    }

    private long running(ProcessDefinition older) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .count();
    }

    private long stuck(ProcessDefinition older, List<Step> steps) {
        var without = steps.stream()
                .filter(step -> step.to() == null)
                .map(step -> step.from().id())
                .toArray(String[]::new);
        if (without.length == 0) return 0;
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .activityIdIn(without)
                .count();
    }

    private static Version version(ProcessDefinition definition) {
        return new Version(definition.getId(), definition.getVersion());
    }

    /** Two drawings, and which step of the old one becomes which of the new one. */
    private record Comparison(Drawing old, Drawing drawn, int version, Map<String, String> mapped) {

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

        private String reason(FlowNode node) {
            var same = drawn.node(node.getId());
            if (same.isEmpty()) return "Version %d has no step with this id.".formatted(version);
            if (!Drawing.kind(same.get()).equals(Drawing.kind(node)))
                return "In version %d this id belongs to a %s, and no longer to a %s."
                        .formatted(version, Drawing.kind(same.get()), Drawing.kind(node));
            return "In version %d it stands in another part of the process.".formatted(version);
        }

        private List<Element> choices(FlowNode node) {
            return drawn.waitingLike(node)
                    .filter(each -> !mapped.containsValue(each.getId()))
                    .map(Drawing::element)
                    .sorted(Comparator.comparing(Element::name))
                    .toList();
        }

        Timers timers() {
            return new Timers(
                    elements(old, node -> mapped.containsKey(node.getId())),
                    elements(drawn, node -> !mapped.containsValue(node.getId())),
                    elements(old, node -> !mapped.containsKey(node.getId())));
        }

        private static List<Element> elements(Drawing drawing, Predicate<FlowNode> which) {
            return drawing.timers().stream().filter(which).map(Drawing::element).toList();
        }
    }
}
