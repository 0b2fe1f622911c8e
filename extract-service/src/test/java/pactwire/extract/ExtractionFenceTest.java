package pactwire.extract;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Reading is a pure function of the article: plain Java and number libraries, no clock, no chance, no edge. */
@AnalyzeClasses(packages = "pactwire.extract", importOptions = DoNotIncludeTests.class)
class ExtractionFenceTest {
    private static final String IDEAS = "pactwire.extract.(*)..";
    private static final String[] PURE = {
        "pactwire.extract.lexicon..",
        "pactwire.extract.sentence..",
        "pactwire.extract.entity..",
        "pactwire.extract.time..",
        "pactwire.extract.quantity..",
        "pactwire.extract.metric..",
        "pactwire.extract.agreement..",
        "pactwire.extract.reading.."
    };

    @ArchTest
    static final ArchRule reading_isPlainJava = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.ibm.icu..",
                    "org.fhir.ucum..",
                    "pactwire.contract",
                    "pactwire.extract.lexicon..",
                    "pactwire.extract.sentence..",
                    "pactwire.extract.entity..",
                    "pactwire.extract.time..",
                    "pactwire.extract.quantity..",
                    "pactwire.extract.metric..",
                    "pactwire.extract.agreement..",
                    "pactwire.extract.reading..");

    @ArchTest
    static final ArchRule noOne_readsAClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|random|randomUUID"))
                    .and(target(owner(resideInAPackage("java..")))));

    @ArchTest
    static final ArchRule noOne_drawsALot = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule ideas_doNotRunInCircles =
            slices().matching(IDEAS).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyRoom_hasANameOfItsOwn =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");
}
