package pactwire.ingest.feed.document;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "pactwire.ingest", importOptions = DoNotIncludeTests.class)
class FeedReadingFenceTest {
    @ArchTest
    static final ArchRule feedReading_importsOnlyParsersAndTheContract = classes()
            .that()
            .resideInAPackage("pactwire.ingest.feed.document..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.w3c.dom..",
                    "org.jsoup..",
                    "org.jspecify..",
                    "com.rometools..",
                    "crawlercommons..",
                    "tools.jackson..",
                    "pactwire.contract",
                    "pactwire.ingest.clean..",
                    "pactwire.ingest.feed.document..");

    @ArchTest
    static final ArchRule feedReading_hasNoClockAndNoNetwork = noClasses()
            .that()
            .resideInAPackage("pactwire.ingest.feed.document..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class)
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule onlyFetching_connectsToStrangers = noClasses()
            .that()
            .resideOutsideOfPackage("pactwire.ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..");
}
