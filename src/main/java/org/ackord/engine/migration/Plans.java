package org.ackord.engine.migration;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.ackord.engine.migration.Versions.Pair;
import org.ackord.input.FaultyInput;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.stereotype.Component;

/**
 * What goes where: steps of the same id and kind, and those that somebody named as counterparts, with the events at their edge. All triggers are set anew from the
 * new version, so timers read their dates from the ledger, where no clock restarts, instead of keeping what an old model said.
 */
@Component
class Plans {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Plans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    Drawing drawing(String definition) {
        return new Drawing(repository.getBpmnModelInstance(definition));
    }

    /** @throws FaultyInput when a counterpart is none */
    MigrationPlan plan(Pair versions, Map<String, String> counterparts) {
        var old = drawing(versions.older().getId());
        var drawn = drawing(versions.newest().getId());
        var plan = runtime.createMigrationPlan(
                        versions.older().getId(), versions.newest().getId())
                .mapEqualActivities()
                .updateEventTriggers();
        counterparts.forEach((from, to) -> {
            map(plan, old, from, to);
            old.triggersAt(from).stream()
                    .filter(drawn.triggersAt(to)::contains)
                    .forEach(event -> plan.mapActivities(event, event).updateEventTrigger());
        });
        try {
            return plan.build();
        } catch (MigrationPlanValidationException refused) {
            throw new FaultyInput("counterpart", words(refused.getValidationReport()));
        }
    }

    private static void map(MigrationInstructionsBuilder plan, Drawing old, String from, String to) {
        var step = old.node(from)
                .filter(Drawing::canBeChosen)
                .orElseThrow(() -> new FaultyInput("counterpart", "there is no step '%s' to move".formatted(from)));
        var mapped = plan.mapActivities(from, to);
        if (step instanceof IntermediateCatchEvent) mapped.updateEventTrigger();
    }

    private static String words(MigrationPlanValidationReport report) {
        return report.getInstructionReports().stream()
                .flatMap(each -> each.getFailures().stream()
                        .map(failure -> "%s to %s: %s"
                                .formatted(
                                        each.getMigrationInstruction().getSourceActivityId(),
                                        each.getMigrationInstruction().getTargetActivityId(),
                                        failure)))
                .collect(joining("; "));
    }
}
