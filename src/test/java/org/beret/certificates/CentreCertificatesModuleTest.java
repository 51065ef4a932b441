package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import org.beret.ModuleTest;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a centre does with certificates leaves the number, and is written down. */
@ModuleTest
class CentreCertificatesModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CentreCertificates centreCertificates;

    @Autowired
    private Trainees trainees;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;
    private Certificate certificate;

    @BeforeEach
    void aCohortWithOneCertificate() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        var other = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Rotation", trainee, other);
        world.completeCore(trainee);
        await().until(() -> !world.of(trainee).isEmpty());
        certificate = world.of(trainee).getFirst();
    }

    @Test
    void theCohortShowsWhoHasOneAndWhoHasNone() throws Exception {
        var shown = people.as(staff, () -> centreCertificates.of(cohort));

        assertThat(shown.held()).singleElement().satisfies(held -> {
            assertThat(held.certificate().number()).isEqualTo(certificate.number());
            assertThat(held.state()).isEqualTo(CertificateState.VALID);
        });
        assertThat(shown.without()).hasSize(1);
    }

    @Test
    void aCorrectedNameIsWrittenUnderTheSameNumberAndTheLogSaysWhy() throws Exception {
        assertThatThrownBy(() -> reissue("Spelling")).isInstanceOf(BusinessRuleViolation.class);
        people.rename(trainee, "Ndiaye");

        assertThatThrownBy(() -> reissue(" ")).isInstanceOf(BusinessRuleViolation.class);
        reissue("Spelling in the passport");

        assertThat(world.of(trainee)).singleElement().satisfies(written -> {
            assertThat(written.number()).isEqualTo(certificate.number());
            assertThat(written.holder()).contains("Given Ndiaye");
            assertThat(written.issuedAt()).isEqualTo(certificate.issuedAt());
            assertThat(written.reissuedAt()).isPresent();
        });
        assertThat(people.as(staff, () -> centreCertificates.history(certificate.id()))
                        .acts())
                .extracting(CertificateAct::kind, CertificateAct::reason)
                .containsExactly(tuple(Kind.ISSUED, ""), tuple(Kind.REISSUED, "Spelling in the passport"));
    }

    @Test
    void aRevokedCertificateStaysRevokedAndIsNotIssuedAgain() throws Exception {
        revoke("Issued for another officer");

        assertThatThrownBy(() -> revoke("Again"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("certificate.refused.void"));
        assertThatThrownBy(() -> reissue("Give it back")).isInstanceOf(BusinessRuleViolation.class);
        world.all().stream().filter(module -> !module.core()).forEach(module -> world.complete(trainee.id(), module));
        await().until(() -> world.of(trainee).size() == 2);
        assertThat(world.of(trainee))
                .filteredOn(issued -> issued.scope() == CertificateScope.CORE)
                .singleElement()
                .satisfies(core -> assertThat(core.revocation()).isPresent());
    }

    @Test
    void anErasedPersonsCertificateStaysWithoutAName() throws Exception {
        people.as(staff, () -> {
            centreCertificates.revoke(certificate.id(), "Family was sent home");
            trainees.erase(trainee.id(), "Family");
        });

        assertThat(world.of(trainee)).singleElement().satisfies(kept -> {
            assertThat(kept.holder()).isEmpty();
            assertThat(kept.number()).isEqualTo(certificate.number());
            assertThat(kept.revocation())
                    .hasValueSatisfying(revoked -> assertThat(revoked.reason()).isEmpty());
        });
        assertThat(people.as(staff, () -> centreCertificates.history(certificate.id()))
                        .acts())
                .extracting(CertificateAct::kind)
                .containsExactly(Kind.ISSUED, Kind.REVOKED, Kind.ERASED);
    }

    @Test
    void peopleOfAnotherCentreDoNotExist() {
        var stranger = people.staff(people.centre("SN"));

        assertThatThrownBy(() -> people.as(stranger, () -> centreCertificates.of(cohort)))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> centreCertificates.history(certificate.id())))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(stranger, () -> centreCertificates.revoke(certificate.id(), "Not mine")))
                .isInstanceOf(UnknownId.class);
    }

    private void reissue(String reason) throws Exception {
        people.as(staff, () -> centreCertificates.reissue(certificate.id(), reason));
    }

    private void revoke(String reason) throws Exception {
        people.as(staff, () -> centreCertificates.revoke(certificate.id(), reason));
    }
}
