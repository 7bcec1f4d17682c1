package org.ackord.engine.migration;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ackord.engine.MovePreview;
import org.ackord.engine.MovePreview.Step;
import org.ackord.engine.MovePreview.Version;
import org.ackord.engine.migration.Versions.Pair;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
}
