package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.identity.CurrentPerson;
import org.beret.learning.Completion;
import org.beret.learning.Completions;
import org.beret.learning.TrainingCertificate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Implements learning's port {@link TrainingCertificate}: what became of the certificate of the signed-in trainee. */
@Component
class HeldCertificate implements TrainingCertificate {

    private final CertificateStore certificates;
    private final Completions completions;
    private final CompletedElsewhere elsewhere;
    private final CourseCatalogue catalogue;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    HeldCertificate(
            CertificateStore certificates,
            Completions completions,
            CompletedElsewhere elsewhere,
            CourseCatalogue catalogue,
            CurrentPerson currentPerson,
            Clock clock) {
        this.certificates = certificates;
        this.completions = completions;
        this.elsewhere = elsewhere;
        this.catalogue = catalogue;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> mine() {
        var today = LocalDate.now(clock);
        return certificates.of(currentPerson.require().id()).stream()
                .filter(certificate -> !certificate.succession().superseded())
                .max(Comparator.comparing((Certificate certificate) ->
                                certificate.state(today).isGood())
                        .thenComparing(Certificate::validUntil))
                .map(certificate -> held(certificate, certificate.state(today)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Needed> needed() {
        var person = currentPerson.require().id();
        var here = completions.of(person).stream().map(Completion::module).collect(Collectors.toSet());
        var there = elsewhere.of(person, LocalDate.now(clock)).stream()
                .map(CompletedElsewhere.Module::module)
                .collect(Collectors.toSet());
        return catalogue.courses().stream()
                .flatMap(course -> course.modules().stream())
                .filter(CourseModule::core)
                .map(module -> new Needed(module.id(), module.title(), had(module.id(), here, there)))
                .toList();
    }

    private static Optional<Had> had(ModuleId module, Set<ModuleId> here, Set<ModuleId> there) {
        if (here.contains(module)) {
            return Optional.of(Had.HERE);
        }
        return there.contains(module) ? Optional.of(Had.ELSEWHERE) : Optional.empty();
    }

    private static Held held(Certificate certificate, CertificateState state) {
        var revocation = certificate.revocation();
        return new Held(
                State.valueOf(state.name()),
                revocation
                        .map(one -> one.at().atOffset(ZoneOffset.UTC).toLocalDate())
                        .orElse(certificate.validUntil()),
                revocation.map(Certificate.Revocation::reason).orElse(""),
                certificate.succession().renewalBegunAt().isPresent(),
                CertificatesNavigation.MY_CERTIFICATES);
    }
}
