package pactwire.extract;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Reading is a pure function of the article: the same text gives the same events on any machine on any day. So the
 * packages that read know no framework, no clock, no chance, no network and no threads.
 */
@AnalyzeClasses(packages = "pactwire.extract", importOptions = ImportOption.DoNotIncludeTests.class)
class PureReadingTest {
    private static final String[] PURE = {
        "pactwire.extract.sentence..",
        "pactwire.extract.entity..",
        "pactwire.extract.lexicon..",
        "pactwire.extract.time..",
        "pactwire.extract.agreement..",
        "pactwire.extract.metric..",
        "pactwire.extract.quantity.."
    };

    @ArchTest
    static final ArchRule pureReading_standsOnLittle = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(PURE))
                    .and(not(resideInAnyPackage(
                            "java..", "org.jspecify..", "pactwire.contract", "com.ibm.icu..", "org.fhir.ucum.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pureReading_knowsNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Year.class, "now")
            .orShould()
            .callMethod(java.time.YearMonth.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule pureReading_leavesNothingToChanceOrTheNetwork = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.util.concurrent..", "java.util.random..", "java.lang.reflect..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule sentences_knowNothingOfWhatIsReadFromThem = noClasses()
            .that()
            .resideInAPackage("pactwire.extract.sentence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "pactwire.extract.entity..",
                    "pactwire.extract.lexicon..",
                    "pactwire.extract.time..",
                    "pactwire.extract.agreement..",
                    "pactwire.extract.metric..",
                    "pactwire.extract.quantity..");

    @ArchTest
    static final ArchRule learntWeights_areReachedThroughTheReader = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .resideOutsideOfPackage("pactwire.extract.sentence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("pactwire.extract.sentence.learnt..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ideas_doNotRunInCircles =
            slices().matching("pactwire.extract.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyRoom_hasANameOfItsOwn =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");
}
