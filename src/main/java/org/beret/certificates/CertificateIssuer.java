package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.certificates.Certificate.Succession;
import org.beret.certificates.startup.Validity;
import org.beret.classroom.AttendanceChanged;
import org.beret.classroom.AttendedSessions;
import org.beret.classroom.supervised.SupervisedModules;
import org.beret.cohorts.CohortLeft;
import org.beret.identity.PersonId;
import org.beret.learning.Completion;
import org.beret.learning.Completions;
import org.beret.learning.ModuleCompleted;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Issues a certificate at the moment the last module of a course, or of its core, is completed; and another, that renews it, when every
 * module was completed again. For the core, a certificate from elsewhere may stand in for some of the modules. Idempotent: it reads what the person has completed by now instead of trusting the event, and a unique
 * constraint admits each certificate once.
 */
@Component
class CertificateIssuer {

    private final CertificateStore certificates;
    private final Completions completions;
    private final CourseCatalogue catalogue;
    private final PeopleLookup people;
    private final ApplicationEventPublisher events;
    private final Validity validity;
    private final CompletedElsewhere elsewhere;
    private final AttendedSessions attended;
    private final CertificateSessions sessions;
    private final SupervisedModules supervised;
    private final Clock clock;

    CertificateIssuer(
            CertificateStore certificates,
            Completions completions,
            CourseCatalogue catalogue,
            PeopleLookup people,
            ApplicationEventPublisher events,
            Validity validity,
            CompletedElsewhere elsewhere,
            AttendedSessions attended,
            CertificateSessions sessions,
            SupervisedModules supervised,
            Clock clock) {
        this.certificates = certificates;
        this.completions = completions;
        this.catalogue = catalogue;
        this.people = people;
        this.events = events;
        this.validity = validity;
        this.elsewhere = elsewhere;
        this.attended = attended;
        this.sessions = sessions;
        this.supervised = supervised;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        issue(event.person(), course -> teaches(course, event.module()));
    }

    @ApplicationModuleListener
    void on(CompletedElsewhere.Accepted event) {
        issue(event.person(), course -> course.id().equals(event.course()));
    }

    private void issue(PersonId id, Predicate<Course> concerned) {
        var person = people.find(id).filter(profile -> profile.country() != null && !profile.erased());
        person.ifPresent(
                profile -> catalogue.courses().stream().filter(concerned).forEach(course -> issue(course, profile)));
    }

    /** Who had completed everything may have lacked sessions until now. */
    @ApplicationModuleListener
    void on(AttendanceChanged event) {
        event.people().forEach(person -> issue(person, _ -> true));
    }

    /** A cohort that somebody left asks for no sessions any more. */
    @ApplicationModuleListener
    void on(CohortLeft event) {
        issue(event.person(), _ -> true);
    }

    private static boolean teaches(Course course, ModuleId module) {
        return course.modules().stream().anyMatch(taught -> taught.id().equals(module));
    }

    private void issue(Course course, PersonProfile person) {
        if (!attended.suffice(person.id())) {
            return;
        }
        var completed =
                completions.of(person.id()).stream().collect(Collectors.toMap(Completion::module, Function.identity()));
        var core = course.modules().stream().filter(CourseModule::core).toList();
        if (!core.isEmpty() && core.size() < course.modules().size()) {
            issue(course, CertificateScope.CORE, core, completed, person);
        }
        issue(course, CertificateScope.COURSE, course.modules(), completed, person);
    }

    private void issue(
            Course course,
            CertificateScope scope,
            List<CourseModule> needed,
            Map<ModuleId, Completion> completed,
            PersonProfile person) {
        var certified = certified(needed, completed, supervised.of(person.id()));
        var part = scope == CertificateScope.CORE ? part(needed, completed, person) : CompletedElsewhere.Part.NONE;
        // What others attest alone is theirs to attest.
        if (certified.isEmpty() || certified.size() + part.modules().size() < needed.size()) {
            return;
        }
        var edition = certified.stream()
                .mapToInt(module -> module.version().edition())
                .max()
                .orElseThrow();
        var former = certificates.last(person.id(), course.id(), scope);
        while (deserves(certified, part, former)) {
            var certificate = certificate(course, scope, edition, certified, person, former, part);
            if (certificates.add(certificate, person.centre())) {
                elsewhere.counted(certificate.id(), part.modules());
                sessions.add(certificate, former);
                written(certificate);
                return;
            }
            former = certificates.last(person.id(), course.id(), scope);
        }
    }

    /** Nobody receives a second certificate for what brought them the first. */
    private static boolean deserves(
            List<CertifiedModule> certified, CompletedElsewhere.Part part, Optional<Certificate> former) {
        return former.stream()
                .allMatch(one -> part.isAfter(one.issuedAt())
                        && certified.stream()
                                .allMatch(module -> module.completedAt().isAfter(one.issuedAt())));
    }

    /** What a certificate from elsewhere stands in for, of the modules that were not completed here. */
    private CompletedElsewhere.Part part(
            List<CourseModule> needed, Map<ModuleId, Completion> completed, PersonProfile person) {
        var missing = needed.stream()
                .map(CourseModule::id)
                .filter(module -> !completed.containsKey(module))
                .toList();
        if (missing.isEmpty()) {
            return CompletedElsewhere.Part.NONE;
        }
        return new CompletedElsewhere.Part(elsewhere.of(person.id(), LocalDate.now(clock)).stream()
                .filter(module -> missing.contains(module.module()))
                .sorted(Comparator.comparingInt(module -> missing.indexOf(module.module())))
                .toList());
    }

    private static List<CertifiedModule> certified(
            List<CourseModule> needed, Map<ModuleId, Completion> completed, Map<ModuleId, String> supervised) {
        var certified = new ArrayList<CertifiedModule>();
        needed.forEach(module -> Optional.ofNullable(completed.get(module.id()))
                .ifPresent(done -> certified.add(new CertifiedModule(
                        done.module(),
                        done.version(),
                        done.completedAt(),
                        done.points(),
                        Optional.ofNullable(supervised.get(done.module()))))));
        return certified;
    }

    private Certificate certificate(
            Course course,
            CertificateScope scope,
            int edition,
            List<CertifiedModule> modules,
            PersonProfile person,
            Optional<Certificate> former,
            CompletedElsewhere.Part part) {
        var now = clock.instant();
        var country = person.country();
        var centre = Optional.ofNullable(person.centre());
        return new Certificate(
                CertificateId.next(),
                CertificateNumber.next(),
                person.id(),
                Optional.of(fullName(person)),
                Objects.requireNonNull(country),
                centre.flatMap(people::nameOf).orElse("–"),
                course.id(),
                edition,
                scope,
                now,
                Optional.empty(),
                part.until(validity.until(course, now)),
                Optional.empty(),
                modules,
                Succession.after(former));
    }

    private void written(Certificate certificate) {
        certificates.log(
                certificate.id(), new CertificateAct(CertificateAct.Kind.ISSUED, certificate.issuedAt(), ""), null);
        events.publishEvent(new PersonCertified(
                certificate.id(),
                certificate.person(),
                certificate.course(),
                certificate.edition(),
                certificate.scope(),
                certificate.issuedAt(),
                certificate.validUntil()));
    }

    /** The name exactly as on file: given name, then family name. */
    static String fullName(PersonProfile person) {
        return person.name().inFull();
    }
}
