package uk.heard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the building. Each was seen to fail once. */
class ArchitectureTest {

    private static final JavaClasses HEARD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.heard");

    @Test
    void packages_use_only_what_they_say_they_use() {
        ApplicationModules.of(HeardApplication.class).verify();
    }

    @Test
    void vaadin_stays_in_ui_packages_and_the_security_configuration() {
        noClasses().that().resideOutsideOfPackage("..ui..").and().haveSimpleNameNotStartingWith("StaffSecurity")
                .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
                .check(HEARD);
    }

    @Test
    void nobody_but_the_gate_has_the_database() {
        noClasses().that().resideOutsideOfPackages("uk.heard.gate..", "uk.heard.local..").and().doNotHaveSimpleName("Jobs")
                .should().dependOnClassesThat(DescribedPredicate.describe("are the database itself",
                        (JavaClass type) -> type.isEquivalentTo(DataSource.class) || type.getName().startsWith("org.springframework.jdbc.")))
                .check(HEARD);
        classes().that().resideOutsideOfPackages("uk.heard.gate..", "uk.heard.local..").should(haveNoFieldOfType(DSLContext.class)).check(HEARD);
    }

    @Test
    void views_hold_no_sql() {
        noClasses().that().resideInAPackage("..ui..").should().dependOnClassesThat().resideInAnyPackage("org.jooq..", "heard.db..").check(HEARD);
    }

    @Test
    void plain_sql_strings_are_not_written() {
        noClasses().that().resideOutsideOfPackages("uk.heard.gate..", "uk.heard.local..")
                .should().callMethodWhere(DescribedPredicate.describe("take SQL as a string", call ->
                        (call.getTargetOwner().isAssignableTo(DSL.class) || call.getTargetOwner().isAssignableTo(DSLContext.class))
                                && Set.of("sql", "query", "resultQuery", "execute", "fetch", "fetchOne", "fetchSingle", "condition", "field", "table", "raw")
                                        .contains(call.getTarget().getName())
                                && !call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(String.class)))
                .check(HEARD);
    }

    @Test
    void every_route_says_who_may_enter() {
        classes().that().areAnnotatedWith(Route.class)
                .should().beAnnotatedWith(AnonymousAllowed.class).orShould().beAnnotatedWith(RolesAllowed.class)
                .check(HEARD);
        noClasses().should().beAnnotatedWith(PermitAll.class).check(HEARD);
    }

    @Test
    void only_the_public_packages_are_open_to_anybody() {
        classes().that().areAnnotatedWith(Route.class).and().areAnnotatedWith(AnonymousAllowed.class)
                .should().resideInAnyPackage("uk.heard.guidance..", "uk.heard.intake.ui", "uk.heard.tracker.ui")
                .check(HEARD);
        noClasses().that().resideInAnyPackage("uk.heard.guidance..", "uk.heard.intake.ui", "uk.heard.tracker.ui").should().beAnnotatedWith(RolesAllowed.class)
                .check(HEARD);
    }

    @Test
    void nobody_puts_html_into_a_page_unescaped() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .orShould().dependOnClassesThat().areAssignableTo(IFrame.class)
                .check(HEARD);
        noClasses().should().callMethodWhere(DescribedPredicate.describe("run a script or set innerHTML", call ->
                call.getTarget().getName().equals("executeJs")
                        || call.getTarget().getName().equals("setProperty") && call.getDescription().contains("innerHTML"))).check(HEARD);
    }

    @Test
    void time_arrives_from_a_clock() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("take the time themselves", call ->
                call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                        && Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class)
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                        || call.getTarget().getName().equals("currentTimeMillis"))).check(HEARD);
    }

    private static ArchCondition<JavaClass> haveNoFieldOfType(Class<?> type) {
        return new ArchCondition<>("have no field of type " + type.getSimpleName()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream().filter(field -> field.getRawType().isEquivalentTo(type))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a " + type.getSimpleName())));
            }
        };
    }
}
