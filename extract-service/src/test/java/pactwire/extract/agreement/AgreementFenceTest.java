package pactwire.extract.agreement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

/** Reading agreements is a pure function of the article: no clock, no network, no framework. */
@AnalyzeClasses(packages = "pactwire.extract", importOptions = DoNotIncludeTests.class)
class AgreementFenceTest {
    @ArchTest
    static final ArchRule agreementsArePure = classes()
            .that()
            .resideInAPackage("pactwire.extract.agreement..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "pactwire.contract..",
                    "pactwire.extract.sentence..",
                    "pactwire.extract.entity..",
                    "pactwire.extract.time..",
                    "pactwire.extract.quantity..",
                    "pactwire.extract.agreement..");

    @ArchTest
    static final ArchRule agreementsReadNoClock = noClasses()
            .that()
            .resideInAPackage("pactwire.extract.agreement..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");
}
