package pactwire.extract.entity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Naming parties is a pure function of the article. */
@AnalyzeClasses(packages = "pactwire.extract", importOptions = DoNotIncludeTests.class)
class EntityFenceTest {
    @ArchTest
    static final ArchRule entitiesArePure = classes()
            .that()
            .resideInAPackage("pactwire.extract.entity..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.lang..",
                    "java.util..",
                    "java.nio.charset..",
                    "org.jspecify..",
                    "pactwire.contract..",
                    "pactwire.extract.sentence..",
                    "pactwire.extract.entity..");
}
