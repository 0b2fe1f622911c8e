package pactwire.ingest.clean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

@AnalyzeClasses(packages = "pactwire.ingest", importOptions = DoNotIncludeTests.class)
class CleaningFenceTest {
    @ArchTest
    static final ArchRule cleaning_importsOnlyParsersAndTheContract = classes()
            .that()
            .resideInAPackage("pactwire.ingest.clean..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jsoup..",
                    "org.jspecify..",
                    "opennlp..",
                    "com.dynatrace.hash4j..",
                    // JSON-LD is JSON; the mapper reads strings and touches nothing else.
                    "tools.jackson..",
                    "pactwire.contract",
                    "pactwire.ingest.clean..");

    @ArchTest
    static final ArchRule cleaning_hasNoClockNoNetworkAndNoChance = noClasses()
            .that()
            .resideInAPackage("pactwire.ingest.clean..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random");
}
