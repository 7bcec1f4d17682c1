package org.ackord.engine.migration;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.ackord.engine.Conflicts;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;

/** Why an instance was not moved, in words for whoever moved it. */
final class Reasons {

    private static final String UNMAPPED = "There is no migration instruction for this instance's activity";

    private final Drawing old;

    Reasons(Drawing old) {
        this.old = old;
    }

    String of(RuntimeException thrown) {
        if (thrown instanceof MigratingProcessInstanceValidationException refused)
            return words(refused.getValidationReport());
        return Conflicts.isIn(thrown)
                ? "Somebody worked on it at the same moment. Move it again."
                : "It failed (%s). The log of the application says more."
                        .formatted(thrown.getClass().getSimpleName());
    }

    private String words(MigratingProcessInstanceValidationReport report) {
        var all = Stream.of(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream().flatMap(this::words),
                        report.getTransitionInstanceReports().stream().flatMap(this::words))
                .flatMap(words -> words);
        return all.distinct().sorted().collect(joining(" "));
    }

    private Stream<String> words(MigratingActivityInstanceValidationReport report) {
        return report.getFailures().stream().map(failure -> words(report.getSourceScopeId(), failure));
    }

    private Stream<String> words(MigratingTransitionInstanceValidationReport report) {
        return report.getFailures().stream().map(failure -> words(report.getSourceScopeId(), failure));
    }

    private String words(String step, String failure) {
        var name = old.element(step).name();
        return failure.startsWith(UNMAPPED)
                ? "It waits in “%s”, which has no counterpart in the new version.".formatted(name)
                : "In “%s”: %s.".formatted(name, failure);
    }
}
