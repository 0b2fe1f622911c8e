package pactwire.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "pactwire.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule merging_isPlainJava = classes()
            .that()
            .resideInAPackage("pactwire.store.agreement.merge..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.dynatrace.hash4j..",
                    "org.jspecify..",
                    "pactwire.contract",
                    "pactwire.store.agreement.merge..");

    @ArchTest
    static final ArchRule merging_neverReadsTheClock = noClasses()
            .that()
            .resideInAPackage("pactwire.store.agreement.merge..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule slices_doNotDependOnEachOtherInCircles =
            slices().matching("pactwire.store.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_dependsOnTheEdge = noClasses()
            .that()
            .resideInAPackage("pactwire.store.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("pactwire.store");
}
