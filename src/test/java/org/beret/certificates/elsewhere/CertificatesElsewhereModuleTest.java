package org.beret.certificates.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.certificates.Certificate;
import org.beret.certificates.CertificateNumber;
import org.beret.certificates.CertificateScope;
import org.beret.certificates.Certificates;
import org.beret.certificates.CompletedElsewhere;
import org.beret.certificates.OtherInstallation;
import org.beret.certificates.TestCertificates;
import org.beret.certificates.elsewhere.AcceptedCertificate.State;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Enrolments;
import org.beret.learning.ModuleRecord;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Language;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What another installation has certified counts if its key was entered, a centre accepts it, and as long as both hold. */
@ModuleTest
class CertificatesElsewhereModuleTest {

    /** As {@link TestPeople} names everybody. */
    private static final String NAME = "Given Family";

    @Autowired
    private Clock clock;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private TrustedIssuers issuers;

    @Autowired
    private CertificatesElsewhere elsewhere;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CompletedElsewhere counted;

    private final OtherInstallation other = new OtherInstallation();
    private final CertificateNumber number = OtherInstallation.number();

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;
    private SignedInPerson administrator;

    @BeforeEach
    void aTrustedIssuer() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        administrator = people.administrator();
        people.as(administrator, () -> issuers.enter("Beret of elsewhere", other.publicKey()));
    }

    @Test
    void standsInForItsModulesWhereTheLastOneIsCompletedHere() throws Exception {
        var core = world.core();
        accept(other.code(said()));
        assertThat(world.of(trainee)).as("nothing of ours yet").isEmpty();

        world.complete(trainee.id(), core.getFirst());

        await().untilAsserted(() -> assertThat(world.of(trainee))
                .singleElement()
                .satisfies(ours -> {
                    assertThat(ours.scope()).isEqualTo(CertificateScope.CORE);
                    assertThat(ours.modules())
                            .extracting(Certificate.CertifiedModule::module)
                            .containsExactly(core.getFirst().id());
                    assertThat(counted.countedIn(ours.id()))
                            .hasSize(core.size() - 1)
                            .allSatisfy(module -> assertThat(module.number()).isEqualTo(number));
                    assertThat(ours.validUntil())
                            .isEqualTo(held().getFirst().certificate().validUntil());
                }));
        assertThat(held().getFirst().supports())
                .containsExactly(world.of(trainee).getFirst().number());
    }

    @Test
    void bringsTheCertificateAtOnceWhereOneModuleOfOursWasThereBefore() throws Exception {
        world.complete(trainee.id(), world.core().getLast());

        accept(other.badge(number, NAME, course(), "core"));

        await().untilAsserted(() -> assertThat(world.of(trainee)).hasSize(1));
    }

    @Test
    void neverBringsACertificateOfOursAlone() throws Exception {
        accept(other.code(said()));
        world.all().stream().filter(module -> !module.core()).forEach(module -> world.complete(trainee.id(), module));

        await().pollDelay(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(world.of(trainee)).isEmpty());
    }

    @Test
    void isAskedByNoCohortAnyMore() throws Exception {
        var core = world.core().stream().map(CourseModule::id).toList();
        var early = cohorts.cohort(centre, List.of(trainee.id())).id();
        var due = DueDate.by(LocalDate.now(clock).plusMonths(2));
        people.as(staff, () -> assignments.assign(early, core, due));
        assertThat(asked()).hasSize(core.size());

        accept(other.code(said()));
        assertThat(asked()).isEmpty();

        var late = cohorts.cohort(centre, List.of(trainee.id())).id();
        people.as(staff, () -> assignments.assign(late, core, due));
        assertThat(asked()).isEmpty();
    }

    @Test
    void countsNoLongerOnceItIsTakenBackOrItsKeyIsWithdrawn() throws Exception {
        accept(other.code(said()));
        assertThat(counting()).isNotEmpty();

        people.as(staff, () -> elsewhere.takeBack(trainee.id(), number.value(), "a mistake"));
        assertThat(counting()).isEmpty();
        assertThat(held().getFirst().state(LocalDate.now(clock))).isEqualTo(State.TAKEN_BACK);
        assertThatThrownBy(() -> people.as(
                        staff, () -> elsewhere.takeBack(trainee.id(), number.value(), "a colleague was faster")))
                .isInstanceOf(ChangedMeanwhile.class);

        accept(other.code(said()));
        people.as(administrator, () -> issuers.withdraw(other.keyId(), "it was stolen"));
        assertThat(counting()).isEmpty();
        assertThat(held().getFirst().state(LocalDate.now(clock))).isEqualTo(State.KEY_WITHDRAWN);
        assertRefused(other.code(said()), "elsewhere.refused.key");
    }

    @Test
    void isAcceptedOnceForOnePerson() throws Exception {
        accept(other.code(said()));
        var colleague = people.trainee(centre);

        assertRefused(other.code(said()), "elsewhere.refused.accepted");
        assertThatThrownBy(() -> people.as(staff, () -> elsewhere.accept(colleague.id(), other.code(said()), true)))
                .extracting("messageKey")
                .isEqualTo("elsewhere.refused.accepted");
    }

    @Test
    void asksWhereTheNameIsAnotherOne() throws Exception {
        var said = OtherInstallation.statements(number, "Somebody Else", course(), "core");
        assertThatThrownBy(() -> people.as(staff, () -> elsewhere.accept(trainee.id(), other.code(said), false)))
                .isInstanceOf(NeedsConfirmation.class);
        assertThat(held()).isEmpty();

        people.as(staff, () -> elsewhere.accept(trainee.id(), other.code(said), true));
        assertThat(held()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'FAMILY, Given'", "given-family", "Gïven  Fámily"})
    void doesNotAskForTheSameNameWrittenInAnotherWay(String name) throws Exception {
        accept(other.code(OtherInstallation.statements(number, name, course(), "core")));

        assertThat(held()).hasSize(1);
    }

    @Test
    void isNotAcceptedOfOthers() throws Exception {
        var strangers = people.staff(people.centre("SN"));

        assertThatThrownBy(() -> people.as(strangers, () -> elsewhere.accept(trainee.id(), other.code(said()), true)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void whatIsNotGenuineIsRefusedWithItsReason() throws Exception {
        var third = new OtherInstallation();
        var code = other.code(said());

        assertRefused(third.code(said()), "elsewhere.refused.key");
        assertRefused(code.replace("#eyJ", "#eyK"), "elsewhere.refused.altered");
        assertRefused(code.substring(0, code.length() - 3), "elsewhere.refused.altered");
        assertRefused(forged(code), "elsewhere.refused.altered");
        assertRefused(number.value(), "elsewhere.refused.unsigned");
        assertRefused("", "elsewhere.refused.unsigned");
        assertRefused("x".repeat(100_000), "elsewhere.refused.unsigned");
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 1000000000, elsewhere.refused.over",
        "exp, 99999999999999999, elsewhere.refused.no-certificate",
        "iat, 4000000000, elsewhere.refused.future",
        "iat, tomorrow, elsewhere.refused.no-certificate",
        "ed, 0, elsewhere.refused.no-certificate",
        "jti, 0000-0000-0001, elsewhere.refused.no-certificate",
        "set, everything, elsewhere.refused.no-certificate",
        "crs, another-course, elsewhere.refused.course",
        "crs, ../../etc, elsewhere.refused.no-certificate",
        "ctr, '', elsewhere.refused.no-certificate"
    })
    void whatATrustedIssuerSignsIsNotBelievedBlindly(String name, String value, String refusal) throws Exception {
        var said = said();
        said.put(name, value.matches("\\d+") ? (Object) Long.valueOf(value) : value);

        assertRefused(other.signature(said), refusal);
    }

    @Test
    void aListThatATrustedIssuerSignedIsNoCertificate() throws Exception {
        assertRefused(other.signature(Map.of("officers", List.of())), "elsewhere.refused.no-certificate");
    }

    @Test
    void ourOwnCertificateIsNotTakenForOneFromElsewhere() throws Exception {
        world.completeCore(trainee);
        await().until(() -> world.of(trainee).size() == 1);
        var pdf = people.as(
                trainee, () -> certificates.pdf(world.of(trainee).getFirst().id(), Language.EN));

        assertRefused(UploadedCode.in(pdf), "elsewhere.refused.ours");
    }

    private static String forged(String code) {
        var parts = code.split("\\.", -1);
        var payload = parts[3];
        var changed = payload.charAt(10) == 'A' ? 'B' : 'A';
        parts[3] = payload.substring(0, 10) + changed + payload.substring(11);
        return String.join(".", parts);
    }

    private Map<String, Object> said() {
        return OtherInstallation.statements(number, NAME, course(), "core");
    }

    private String course() {
        return catalogue.courses().getFirst().id().value();
    }

    private void accept(String pasted) throws Exception {
        people.as(staff, () -> elsewhere.accept(trainee.id(), pasted, false));
    }

    private void assertRefused(String pasted, String key) {
        assertThatThrownBy(() -> people.as(staff, () -> elsewhere.accept(trainee.id(), pasted, true)))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting("messageKey")
                .isEqualTo(key);
    }

    private List<AcceptedCertificate> held() throws Exception {
        return people.as(staff, () -> elsewhere.of(trainee.id()).accepted());
    }

    private List<CompletedElsewhere.Module> counting() {
        return counted.of(trainee.id(), LocalDate.now(clock));
    }

    private List<ModuleRecord> asked() throws Exception {
        return people.as(staff, () -> enrolments.records(trainee.id())).stream()
                .filter(record -> record.state() == EnrolmentState.ASSIGNED)
                .toList();
    }
}
