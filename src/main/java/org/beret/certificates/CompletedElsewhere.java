package org.beret.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;

/**
 * What certificates of other installations count for here, as long as a centre accepts them, they are valid and their issuer's key is
 * trusted. It stands in for a core module where a certificate is issued, and is never a completion of this installation.
 */
public interface CompletedElsewhere {

    /**
     * A module that a certificate of another installation names.
     *
     * @param issuer the centre that issued it and what the installation is called here
     * @param issuedAt when it was written
     * @param validUntil its last day
     */
    record Module(ModuleId module, CertificateNumber number, String issuer, Instant issuedAt, LocalDate validUntil) {}

    /**
     * The modules of one certificate of ours that others stand in for.
     *
     * @param modules in the order of the course
     */
    record Part(List<Module> modules) {

        static final Part NONE = new Part(List.of());

        /** The earlier of this day and the last one of all of them: what they stand in for is not valid longer. */
        LocalDate until(LocalDate day) {
            return modules.stream()
                    .map(Module::validUntil)
                    .reduce(day, (one, other) -> one.isBefore(other) ? one : other);
        }

        /** Whether all were issued after this moment. */
        boolean isAfter(Instant moment) {
            return modules.stream().allMatch(module -> module.issuedAt().isAfter(moment));
        }
    }

    /** A centre has accepted a certificate, with which a person may have all that a certificate needs. */
    record Accepted(PersonId person, CourseId course) {}

    /** What counts for a person on this day, by one certificate for each module: the one that is valid longest. */
    List<Module> of(PersonId person, LocalDate day);

    /** Those of these people for whom this module counts on this day. */
    Set<PersonId> among(Collection<PersonId> people, ModuleId module, LocalDate day);

    /** Keeps which modules a new certificate does not attest itself. */
    void counted(CertificateId certificate, Collection<Module> modules);

    /** The modules that a certificate does not attest itself, in the order of their ids. */
    List<Module> countedIn(CertificateId certificate);
}
