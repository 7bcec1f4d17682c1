package org.ackord.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.ackord.engine.CaseStep;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Vocabulary;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Our models keep the {@link ModelRules}; a bad model shows that each of the rules bites. */
class ModelConventionsTest {

    private static final Path OURS = Path.of("bpmn");
    private static final Path DECISIONS = Path.of("dmn");
    private static final Path FORMS = Path.of("forms");
    private static final Path BAD = Path.of("src/test/resources/models");

    private final ModelRules rules = new ModelRules(beans(), forms(), decisions(), processes());

    @Test
    void ourProcessesKeepTheRules() {
        assertThat(Models.processes(OURS).stream().flatMap(model -> rules.faults(model).stream()))
                .isEmpty();
    }

    @Test
    void ourDecisionsKeepTheRules() {
        assertThat(Models.decisions(DECISIONS).stream().flatMap(model -> rules.faults(model).stream()))
                .isEmpty();
    }

    @Test
    void everyFormIsNamedAsItsFile() {
        assertThat(Models.files(FORMS, ".form"))
                .allSatisfy(file -> assertThat(file.getFileName()).hasToString(idOf(file) + ".form"));
    }

    @Test
    void everyRuleBitesABadProcess() {
        assertThat(Models.processes(BAD).stream().flatMap(model -> rules.faults(model).stream()))
                .containsExactly(
                        "${promise.dueAt('C-1', 'ACK', 'sc')}: no bean promise",
                        "BoundaryEvent_Late: a timer without documentation",
                        "CallActivity_Elsewhere: no process",
                        "Done: the id is not that of 'Done'",
                        "StartEvent_Begin: no form begun",
                        "Task_AskNobody: no candidateGroups",
                        "Task_AskNobody: no form",
                        "Task_AskNobody: not one listener",
                        "Task_Calculate: a script",
                        "Task_Forwarded: async without documentation",
                        "Task_Forwarded: bean registerCase is not named after 'Forward case'",
                        "Task_Forwarded: the id is not that of 'Forward case'",
                        "Task_Guess: no decision",
                        "Task_ReadMind: no bean readMind",
                        "Task_RenewEta: bean renewEtta is not named after 'Renew ETA'",
                        "Task_RenewEta: no bean renewEtta",
                        "Task_RenewEta: no form renew-etta",
                        "Task_RunCode: no delegate expression",
                        "bad: no historyTimeToLive");
    }

    @Test
    void everyRuleBitesABadDecision() {
        assertThat(Models.decisions(BAD).stream().flatMap(model -> rules.faults(model).stream()))
                .containsExactly("bad-decision: no historyTimeToLive", "now() > due: the system's clock");
    }

    private static Set<String> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseStep.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseTask.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Vocabulary.class));
        return scanner.findCandidateComponents("org.ackord").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .filter(bean -> bean.getMetadata().hasAnnotation(Component.class.getName()))
                .map(bean -> Introspector.decapitalize(
                        ClassUtils.getShortName(bean.getMetadata().getClassName())))
                .collect(toSet());
    }

    private static Set<String> forms() {
        return Models.files(FORMS, ".form").stream()
                .map(ModelConventionsTest::idOf)
                .collect(toSet());
    }

    private static String idOf(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile()).get("id").asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> decisions() {
        return Models.decisions(DECISIONS).stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(toSet());
    }

    private static Set<String> processes() {
        return Models.processes(OURS).stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(toSet());
    }
}
