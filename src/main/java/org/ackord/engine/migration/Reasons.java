package org.ackord.engine.migration;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.ackord.engine.Conflicts;
import org.ackord.engine.MoveProgress.Refusal;
import org.ackord.engine.MoveProgress.Why;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;

/** Why an instance was not moved, for whoever moved it. */
final class Reasons {

    private static final String UNMAPPED = "There is no migration instruction for this instance's activity";

    private final Drawing old;

    Reasons(Drawing old) {
        this.old = old;
    }

    List<Refusal> of(RuntimeException thrown) {
        if (thrown instanceof MigratingProcessInstanceValidationException refused)
            return refusals(refused.getValidationReport());
        return Conflicts.isIn(thrown)
                ? List.of(new Refusal(Why.CONFLICT, "", ""))
                : List.of(new Refusal(Why.FAILED, "", thrown.getClass().getSimpleName()));
    }

    private List<Refusal> refusals(MigratingProcessInstanceValidationReport report) {
        return Stream.of(
                        report.getFailures().stream().map(failure -> new Refusal(Why.INSTANCE, "", failure)),
                        report.getActivityInstanceReports().stream().flatMap(this::refusals),
                        report.getTransitionInstanceReports().stream().flatMap(this::refusals))
                .flatMap(refusals -> refusals)
                .distinct()
                .sorted(comparing(Refusal::step).thenComparing(Refusal::words))
                .toList();
    }

    private Stream<Refusal> refusals(MigratingActivityInstanceValidationReport report) {
        return report.getFailures().stream().map(failure -> refusal(report.getSourceScopeId(), failure));
    }

    private Stream<Refusal> refusals(MigratingTransitionInstanceValidationReport report) {
        return report.getFailures().stream().map(failure -> refusal(report.getSourceScopeId(), failure));
    }

    private Refusal refusal(String step, String failure) {
        var name = old.element(step).name();
        return failure.startsWith(UNMAPPED)
                ? new Refusal(Why.NO_COUNTERPART, name, "")
                : new Refusal(Why.STEP, name, failure);
    }
}
