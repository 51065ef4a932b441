package org.beret;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What holds for all code, each rule with its reason; who may use whom is in every module's package-info. */
class ArchitectureTest {

    private static final Set<String> COMMANDS =
            Set.of("AuditCommand", "BackupCommand", "CourseCheck", "FigureCommand", "KitCommand", "RecoveryCommand");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.beret");

    @Test
    void applicationModulesUseOnlyWhomTheyMayUse() {
        ApplicationModules.of(Application.class).verify();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        denyByDefault(),
                        nothingOpensItself(),
                        entitiesStayInside(),
                        repositoriesStayInside(),
                        servicesGiveNoEntities(),
                        entitiesOrSql(),
                        nothingFlushes(),
                        viewsAreBehindARole(),
                        viewsEmptyThemselves(),
                        viewsAskServices(),
                        coreKnowsNoInterface(),
                        coreKnowsNoFrame(),
                        controllersStandInWeb(),
                        screensStayInside(),
                        constructorsInject(),
                        timeComesFromTheClock(),
                        onlyModernTime(),
                        idsAreOrderedByTime(),
                        nothingPrints(),
                        nothingSleeps(),
                        cookiesAreOurs(),
                        noCatchAllPackages())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ArchRule denyByDefault() {
        return classes()
                .that()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(beDeniedToAll())
                .as("Public services deny by default")
                .because("a method that somebody adds later must not be open because nobody thought of it");
    }

    private static ArchCondition<JavaClass> beDeniedToAll() {
        return new ArchCondition<>("carry @PreAuthorize(\"denyAll()\")") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                Optional<JavaAnnotation<JavaClass>> guard =
                        service.tryGetAnnotationOfType(PreAuthorize.class.getName());
                var denies = guard.flatMap(annotation -> annotation.get("value"))
                        .filter("denyAll()"::equals)
                        .isPresent();
                events.add(new SimpleConditionEvent(service, denies, service.getName()));
            }
        };
    }

    private static ArchRule nothingOpensItself() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .as("Public methods of public services say who may call them")
                .because("a method without a role is refused to everybody, which is a mistake");
    }

    private static ArchRule cookiesAreOurs() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("SiteCookies")
                .should()
                .callMethod(ResponseCookie.class, "from", String.class, String.class)
                .orShould()
                .callConstructor(Cookie.class, String.class, String.class)
                .as("Cookies are made in one place")
                .because("over HTTPS their names bind them to this host, which another place would forget");
    }

    private static ArchRule entitiesStayInside() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .as("Entities stay inside their module")
                .because("records cross boundaries, entities do not");
    }

    private static ArchRule repositoriesStayInside() {
        return classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .as("Repositories stay inside their module")
                .because("the compiler then keeps views off them");
    }

    private static ArchRule servicesGiveNoEntities() {
        return noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .haveRawReturnType(resideInEntityClasses())
                .as("Services give no entities away")
                .because("an entity outside its transaction is a trap");
    }

    private static DescribedPredicate<JavaClass> resideInEntityClasses() {
        return describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    }

    private static ArchRule entitiesOrSql() {
        return noClasses()
                .should(ArchCondition.from(describe(
                        "store entities and use JDBC",
                        type -> stores(type) && (uses(type, JdbcClient.class) || uses(type, JdbcOperations.class)))))
                .as("A class that stores entities uses no SQL")
                .because("Hibernate writes late: SQL in the same act misses what was just saved");
    }

    private static boolean stores(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Repository.class)
                        && (call.getName().startsWith("save") || call.getName().startsWith("delete")));
    }

    private static boolean uses(JavaClass type, Class<?> used) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(used));
    }

    private static ArchRule nothingFlushes() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "flush entities",
                        call -> call.getName().equals("flush")
                                && (call.getTargetOwner().isAssignableTo(EntityManager.class)
                                        || call.getTargetOwner().isAssignableTo(Repository.class))))
                .as("Nothing flushes")
                .because(
                        "an act that needs it mixes entities and SQL; a new row that others refer to is saved at once");
    }

    private static ArchRule viewsAreBehindARole() {
        return classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .as("Views are package-private and say who may open them")
                .because("a view is opened by its address, and only by those for whom it is");
    }

    private static ArchRule viewsEmptyThemselves() {
        return noClasses()
                .that()
                .areAnnotatedWith(Route.class)
                .should(ArchCondition.from(describe(
                        "fill without emptying",
                        (JavaClass type) -> calls(type, "add") && !calls(type, "removeAll") && !calls(type, "begin"))))
                .as("Views empty themselves before they fill themselves")
                .because(
                        "for the next lesson Vaadin enters the view of the last one again, and does not make a new one");
    }

    private static boolean calls(JavaClass type, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getName().equals(method) && call.getTargetOwner().isAssignableTo(HasComponents.class));
    }

    private static ArchRule viewsAskServices() {
        return noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .as("Views ask services, not the database")
                .because("what a person may see is decided in the services");
    }

    private static ArchRule coreKnowsNoInterface() {
        return noClasses()
                .that(not(resideInAnyPackage("..ui..", "org.beret.shell..", "org.beret"))
                        .and(not(describe(
                                "the sign-in", type -> type.getSimpleName().equals("SecurityConfiguration")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .as("Only ui packages and the shell know Vaadin")
                .because("rules are tested and used without an interface");
    }

    private static ArchRule coreKnowsNoFrame() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..web..", "org.beret.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.beret.shell..")
                .as("Only screens and plain pages use the shell")
                .because("services, letters and paper need texts and formats, not a frame");
    }

    private static ArchRule controllersStandInWeb() {
        return classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .resideInAnyPackage("..web..", "org.beret.shell..")
                .as("Controllers stand in web packages")
                .because("an address that the server answers is looked for in one place a module");
    }

    private static ArchRule screensStayInside() {
        return classes()
                .that()
                .resideInAnyPackage("..ui..", "..web..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .as("Views and controllers stay inside their module")
                .because("others link to them by the Navigation class of the module");
    }

    private static ArchRule constructorsInject() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .as("Dependencies come through constructors")
                .because("a class then shows what it needs and cannot be half made");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .that(not(resideInAnyPackage("..ui..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("Services take the time from the " + Clock.class.getSimpleName())
                .because("waiting times and due dates are tested by setting it");
    }

    private static ArchRule onlyModernTime() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
                .as("Time is java.time")
                .because("the old classes change under one's hands and know no days");
    }

    private static ArchRule idsAreOrderedByTime() {
        return noClasses()
                .should()
                .callMethod(UUID.class, "randomUUID")
                .as("Ids are time-ordered UUIDs")
                .because("rows made on two machines merge, and indexes stay compact");
    }

    private static ArchRule nothingPrints() {
        return noClasses()
                .that(not(describe("a command", type -> COMMANDS.contains(type.getSimpleName()))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as("Only commands print")
                .because("a server writes to its log");
    }

    private static ArchRule nothingSleeps() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .as("Nothing sleeps")
                .because("waiting for a while is waiting for the wrong thing");
    }

    private static ArchRule noCatchAllPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..dto..", "..mapper..", "..util..", "..internal..", "..common..")
                .as("Packages are named after what they are about")
                .because("a util grows without end");
    }
}
