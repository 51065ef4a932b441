package org.beret.certificates;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.audit.NamesExport;
import org.beret.background.WorkState;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.cohorts.CohortId;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleOfMyCentre;
import org.beret.printing.PaperAddress;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a Member State attaches to its note of certification: all valid certificates of a cohort in one file, made in the
 * background, and the list of officers. Each person is in it once, with the certificate of the widest scope.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Attestations {

    private static final Comparator<Held> SAYS_MORE = Comparator.comparing(
                    (Held held) -> held.certificate().scope())
            .thenComparingInt(held -> held.certificate().edition());

    private final CentreCertificates centreCertificates;
    private final BatchStore batches;
    private final BatchWorker worker;
    private final OfficerList officers;
    private final PeopleOfMyCentre people;
    private final PaperAddress address;
    private final NamesExport exports;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Attestations(
            CentreCertificates centreCertificates,
            BatchStore batches,
            BatchWorker worker,
            OfficerList officers,
            PeopleOfMyCentre people,
            PaperAddress address,
            NamesExport exports,
            CurrentPerson currentPerson,
            Clock clock) {
        this.centreCertificates = centreCertificates;
        this.address = address;
        this.batches = batches;
        this.worker = worker;
        this.officers = officers;
        this.people = people;
        this.exports = exports;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** In which form the list of officers is wanted. */
    public enum ListFormat {
        PDF,
        XLSX,
        JSON
    }

    /**
     * Begins the file with all certificates of a cohort; while one is under way, that one is meant.
     *
     * @throws UnknownId if the centre has no such cohort
     * @throws BusinessRuleViolation if nobody in it has a valid certificate, or the address on paper would lead nobody here
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public BatchId begin(CohortId cohort, Language language) {
        address.require();
        var certificates = valid(cohort).stream().map(Held::certificate).toList();
        if (certificates.isEmpty()) {
            throw new BusinessRuleViolation("attest.refused.none");
        }
        var underWay = batches.latest(cohort).filter(batch -> batch.state() == WorkState.RUNNING);
        if (underWay.isPresent()) {
            return underWay.get().id();
        }
        var id = batches.begin(currentPerson.requireCentre(), cohort, language, certificates);
        worker.wakeAfterCommit();
        return id;
    }

    /**
     * The last file that was begun for a cohort.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Optional<Batch> latest(CohortId cohort) {
        centreCertificates.of(cohort);
        return batches.latest(cohort);
    }

    /**
     * A file that is made.
     *
     * @throws UnknownId if the centre has no such file, or it is not made yet
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] file(BatchId id) {
        var file = batches.file(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        exports.begin("certificates.exported");
        return file;
    }

    /**
     * The list of officers with a valid certificate.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] list(CohortId cohort, ListFormat format, Language language) {
        exports.begin("officers.exported", centreCertificates.of(cohort).name(), format.name());
        var subject = new OfficerList.Subject(
                people.nameOfMyCentre().orElse("–"),
                centreCertificates.of(cohort).name(),
                valid(cohort),
                clock.instant());
        return switch (format) {
            case PDF -> officers.pdf(subject, language);
            case XLSX -> officers.xlsx(subject, language);
            case JSON -> officers.json(subject, language);
        };
    }

    private List<Held> valid(CohortId cohort) {
        Collection<Held> best = centreCertificates.of(cohort).held().stream()
                .filter(held -> held.state().isGood())
                .collect(Collectors.toMap(
                        held -> held.person().id(), held -> held, Attestations::better, LinkedHashMap::new))
                .values();
        return List.copyOf(best);
    }

    private static Held better(Held one, Held other) {
        return SAYS_MORE.compare(one, other) >= 0 ? one : other;
    }
}
