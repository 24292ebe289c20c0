package app.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The map of docs/ARCHITECTURE.md, checked. */
class ArchitectureTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.parley");

    @Test
    void timeDependsOnNothingOfParley() {
        noClasses()
                .that()
                .resideInAPackage("app.parley.time")
                .should()
                .dependOnClassesThat(other("app.parley.time"))
                .check(PARLEY);
    }

    @Test
    void namesDependOnNothingOfParley() {
        noClasses()
                .that()
                .resideInAPackage("app.parley.name")
                .should()
                .dependOnClassesThat(other("app.parley.name"))
                .check(PARLEY);
    }

    /** In a feature the queries and the parts they share read; what others see besides are rules and their records. */
    @Test
    void rulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "app.parley.time",
                        "app.parley.crossing",
                        "app.parley.cargo",
                        "app.parley.talks",
                        "app.parley.incident",
                        "app.parley.source",
                        "app.parley.name",
                        "app.parley.actor",
                        "app.parley.document",
                        "app.parley.quicklog",
                        "app.parley.overview")
                .and()
                .arePublic()
                .and()
                .haveNameNotMatching(".*(Query|Citations|CargoReports|StrandedFigures)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "org.jooq..", "app.parley.sql..")
                .check(PARLEY);
    }

    @Test
    void screensAreUsedByScreensOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.parley..ui..", "app.parley.shell..", "app.parley.chart")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.parley..ui..", "app.parley.shell..")
                .check(PARLEY);
    }

    @Test
    void onlyScreensAndComponentsUseVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "app.parley..ui..",
                        "app.parley.shell..",
                        "app.parley.map..",
                        "app.parley.timeline..",
                        "app.parley.chart",
                        "app.parley.platform")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PARLEY);
    }

    @Test
    void mapTimelineAndChartsKnowNoFeature() {
        for (String component : new String[] {"app.parley.map", "app.parley.timeline", "app.parley.chart"}) {
            noClasses()
                    .that()
                    .resideInAPackage(component + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "app.parley.crossing..",
                            "app.parley.cargo..",
                            "app.parley.talks..",
                            "app.parley.incident..",
                            "app.parley.source..",
                            "app.parley.document..",
                            "app.parley.situation..",
                            "app.parley.overview..",
                            "app.parley.sql..")
                    .check(PARLEY);
        }
    }

    @Test
    void screensReadThroughQueriesAndNeverBySqlOfTheirOwn() {
        noClasses()
                .that()
                .resideInAnyPackage("app.parley..ui..", "app.parley.shell..", "app.parley.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "app.parley.sql..")
                .check(PARLEY);
    }

    @Test
    void nobodyButTheEdgeAsksForTheTime() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PARLEY);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .that()
                .resideInAPackage("app.parley..")
                .and()
                .resideOutsideOfPackage("app.parley.sql..")
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Info)(\\$.*)?")
                .check(PARLEY);
    }

    /** People and organisations are put together from the features; a feature links to them by name alone. */
    @Test
    void featuresDoNotKnowActors() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "app.parley.crossing..",
                        "app.parley.cargo..",
                        "app.parley.talks..",
                        "app.parley.incident..",
                        "app.parley.source..",
                        "app.parley.situation..",
                        "app.parley.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.parley.actor..")
                .check(PARLEY);
    }

    @Test
    void featuresHaveNoCircle() {
        SlicesRuleDefinition.slices()
                .matching("app.parley.(crossing|cargo|talks|document|incident|source|situation|time|dossier)..")
                .should()
                .beFreeOfCycles()
                .check(PARLEY);
    }

    private static DescribedPredicate<JavaClass> other(String own) {
        return DescribedPredicate.describe(
                "other packages of Parley",
                c -> c.getPackageName().startsWith("app.parley")
                        && !c.getPackageName().equals(own));
    }
}
