package org.beret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortTrainees;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.PersonalData;
import org.beret.people.TestPeople;
import org.beret.shared.SqlValues;
import org.beret.signin.passkeys.Passkeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reasons that are given and names of passkeys are data on every screen that shows them. */
@ModuleTest
class HostileReasonsModuleTest {

    /** In one, because it takes several quizzes until there is something to give a reason for. */
    private static final String REASON = String.join(" ", HostileTexts.ALL);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CentreCertificates certificates;

    @Autowired
    private Assignments assignments;

    @Autowired
    private CohortTrainees members;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestLearning learning;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;

    @BeforeEach
    void aTraineeOfACentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
    }

    @Test
    void whyACertificateIsRevoked() throws Exception {
        world.completeCore(trainee);
        await().atMost(Duration.ofMinutes(1)).until(() -> world.of(trainee).size() == 1);
        var certificate = world.of(trainee).getFirst().id();
        people.as(staff, () -> certificates.revoke(certificate, REASON));

        assertShows(signedIn(staff), "/attest/certificates/" + certificate.value(), REASON);
        assertShows(signedIn(trainee), "/certificates", REASON);
        assertShows(signedIn(trainee), "/my-training", REASON);
    }

    @Test
    void whyOneMoreAttemptIsAllowed() throws Exception {
        var module = learning.module();
        var cohort = cohorts.cohort(centre, "Group", trainee);
        var due = DueDate.by(LocalDate.now(clock).plusYears(1));
        people.as(staff, () -> assignments.assign(cohort, List.of(module.id()), due));
        for (var attempt = 0; attempt < module.quiz().attempts(); attempt++) {
            learning.submittedAttempt(trainee, 0);
            learning.read(trainee);
            clock.pass(module.quiz().waiting());
        }
        people.as(staff, () -> members.release(cohort, trainee.id(), module.id(), REASON));

        var screen = "/cohorts/" + cohort.value() + "/trainees/" + trainee.id().value();
        HostileScreens.assertOpens(screen, signedIn(staff).get(screen).body());
        var own = json.readTree(json.writeValueAsString(people.as(trainee, personalData::mine)));
        assertThat(own.findValuesAsString("reason")).contains(REASON);
    }

    @Test
    void whatPasskeysAreCalled() throws Exception {
        aPasskey();
        var visitor = signedIn(trainee);
        var passkey = passkeys.of(trainee.id()).getFirst().id();
        for (var text : HostileTexts.ALL) {
            passkeys.rename(trainee.id(), passkey, text);

            assertShows(visitor, "/account", text);
        }
    }

    private void aPasskey() {
        jdbc.sql("""
                        insert into signin_passkey (id, person_id, credential_id, name, public_key, attestation, transports,
                            signature_count, verified, backup_eligible, backed_up, created_at, used_at)
                        values (:id, :person, :credential, 'Telephone', :key, :key, '', 0, true, false, false, :now, :now)""")
                .param("id", UUID.randomUUID())
                .param("person", trainee.id().value())
                .param("credential", UUID.randomUUID().toString())
                .param("key", new byte[] {1})
                .param("now", SqlValues.timestamp(clock.instant()))
                .update();
    }

    private static void assertShows(Visitor visitor, String address, String text) throws Exception {
        var body = visitor.get(address).body();
        HostileScreens.assertOpens(address + " with " + text, body);
        assertThat(HostileScreens.shown(body)).as(address).anyMatch(shown -> shown.contains(text));
    }

    private Visitor signedIn(SignedInPerson person) throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        return visitor;
    }
}
