package org.ackord.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.ackord.engine.CaseStep;
import org.ackord.engine.CaseTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules that keep the rooms apart. Each is shown to bite by a class of {@code architecture.bad} that breaks it. */
class FenceTest {

    private static final ArchRule ONLY_ENGINE_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackage("org.ackord.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."));

    private static final ArchRule ONLY_THE_CLOCK_TELLS_TIME = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(EngineClock|TimeTravel|ReceiptTime)")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callConstructor(Date.class);

    private static final ArchRule STEPS_STAY_AT_HOME = ArchRuleDefinition.classes()
            .that()
            .areAssignableTo(CaseStep.class)
            .or()
            .areAssignableTo(CaseTask.class)
            .and()
            .resideOutsideOfPackage("org.ackord.engine..")
            .should()
            .bePackagePrivate();

    private static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class);

    @TestFactory
    Stream<DynamicTest> holdEverywhere() {
        var ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ackord");
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(ours)));
    }

    @TestFactory
    Stream<DynamicTest> biteWhereTheyAreBroken() {
        JavaClasses bad = new ClassFileImporter().importPackages("org.ackord.architecture.bad");
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class)));
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                ONLY_ENGINE_KNOWS_CAMUNDA,
                ONLY_THE_CLOCK_TELLS_TIME,
                STEPS_STAY_AT_HOME,
                NOTHING_IS_INJECTED_INTO_FIELDS);
    }
}
