package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.ModuleTest;
import org.beret.OpenScreen;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortSlips;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.FreshSignIn;
import org.beret.identity.FreshSignInNeeded;
import org.beret.identity.SignedInPerson;
import org.beret.people.PersonalData;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.beret.people.UnitedNationsStaff;
import org.beret.shared.BusinessRuleViolation;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten minutes after the password nobody erases a person or takes names away without giving it again. */
@ModuleTest
class FreshSignInModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private Trainees trainees;

    @Autowired
    private UnitedNationsStaff unitedNations;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private FreshSignIn freshSignIn;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private CohortSlips cohortSlips;

    @Autowired
    private SecondFactorDemand demand;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;
    private Visitor visitor;

    @BeforeEach
    void staffWhoSignedInElevenMinutesAgo() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group " + UUID.randomUUID(), trainee);
        visitor = signedIn(staff);
        clock.pass(Duration.ofMinutes(11));
    }

    @Test
    void anErasureNeedsThePasswordAgain() throws Exception {
        assertThatThrownBy(() -> people.as(staff, () -> trainees.erase(trainee.id(), "Family")))
                .isInstanceOf(FreshSignInNeeded.class);

        people.as(staff, () -> {
            freshSignIn.prove(TestPeople.PASSWORD);
            trainees.erase(trainee.id(), "Family");
        });
        assertThat(acts(trainee)).contains("person.erased");
    }

    @Test
    void anErasureOfStaffNeedsItToo() throws Exception {
        var administrator = people.administrator();
        var other = people.coordinator();
        signedIn(administrator);
        clock.pass(Duration.ofMinutes(11));

        assertThatThrownBy(() -> people.as(administrator, () -> unitedNations.erase(other.id(), "Family")))
                .isInstanceOf(FreshSignInNeeded.class);
    }

    @Test
    void aWrongPasswordProvesNothingIsCountedAndNotTriedForEver() throws Exception {
        people.as(staff, () -> {
            for (var attempt = 0; attempt < 5; attempt++) {
                assertThatThrownBy(() -> freshSignIn.prove("guessed"))
                        .isInstanceOf(BusinessRuleViolation.class)
                        .hasMessage("fresh.wrong");
            }
            assertThatThrownBy(() -> freshSignIn.prove(TestPeople.PASSWORD)).hasMessage("sign-in.throttled");
            assertThat(freshSignIn.isFresh()).isFalse();
        });
        assertThat(acts(staff)).contains("password.refused");
    }

    @Test
    void aCodeThatLetsSomebodyInNeedsItToo() throws Exception {
        people.as(staff, () -> {
            for (var issue : List.<ThrowingCallable>of(
                    () -> codes.resetPassword(trainee.id()),
                    () -> codes.issueFirst(List.of(trainee.id())),
                    () -> cohortSlips.print(cohort, true))) {
                assertThatThrownBy(issue).isInstanceOf(FreshSignInNeeded.class);
            }
            freshSignIn.prove(TestPeople.PASSWORD);
            codes.resetPassword(trainee.id());
        });
        assertThat(acts(trainee)).containsOnlyOnce("password.reset");
    }

    @Test
    void anotherAppOrPasskeyNeedsItToo() throws Exception {
        visitor.with("Referer", "http://localhost:" + port + "/account");
        for (var page : List.of("/second-factor/app", "/passkeys")) {
            assertThat(location(visitor.get(page))).as(page).isEqualTo("/fresh-sign-in?to=/account");
        }
        assertThat(location(visitor.fill("/fresh-sign-in", "/second-factor/app", Map.of("code", "123456"))))
                .isEqualTo("/fresh-sign-in?to=/account");
        assertThat(location(visitor.fill("/fresh-sign-in", "/passkeys/challenge", Map.of())))
                .isEqualTo("/fresh-sign-in?to=/account");
        people.as(
                staff,
                () -> assertThatThrownBy(() -> demand.remove(staff, () -> {})).isInstanceOf(FreshSignInNeeded.class));

        visitor.fill("/fresh-sign-in", Map.of("password", TestPeople.PASSWORD));
        assertThat(visitor.get("/second-factor/app").statusCode()).isEqualTo(200);
    }

    @Test
    void theDataOfATraineeAreAFileWithTheirName() {
        assertThatThrownBy(() -> people.as(staff, () -> personalData.ofTrainee(trainee.id())))
                .isInstanceOf(FreshSignInNeeded.class);
    }

    @Test
    void aDownloadOnAScreenLeadsToThePasswordAndBackToTheScreen() throws Exception {
        var screen = "/cohorts/" + cohort;
        var all = OpenScreen.open(visitor, screen).files();
        visitor.with("Referer", "http://localhost:" + port + screen);
        var files = new ArrayList<String>();
        for (var file : all) {
            if (location(visitor.get(file)).equals("/fresh-sign-in?to=" + screen)) {
                files.add(file);
            }
        }
        assertThat(files).as("all but the calendar, which names nobody").hasSize(all.size() - 1);
        assertThat(visitor.fill("/fresh-sign-in", Map.of("password", "guessed", "to", screen))
                        .body())
                .contains("The password is wrong");
        assertThat(location(visitor.fill("/fresh-sign-in", Map.of("password", TestPeople.PASSWORD, "to", screen))))
                .isEqualTo(screen);
        assertThat(visitor.get(files.getFirst()).statusCode()).isEqualTo(200);
        assertThat(ofTheCentre()).containsOnlyOnce("progress.exported");
    }

    @Test
    void aFileUnderAnAddressLeadsToThePasswordAndBackToTheScreenWithItsLink() throws Exception {
        var file = "/attestation-files/cohorts/" + cohort + "/officers.xlsx";
        visitor.with("Referer", "http://localhost:" + port + "/attest/" + cohort);

        assertThat(location(visitor.get(file))).isEqualTo("/fresh-sign-in?to=/attest/" + cohort);
        visitor.fill("/fresh-sign-in", Map.of("password", TestPeople.PASSWORD));
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
        assertThat(ofTheCentre()).containsOnlyOnce("officers.exported");
    }

    @Test
    void thePageLeadsToNoOtherSiteAndIsForNoStranger() throws Exception {
        for (var to : List.of("//other.example", "https://other.example", "/\\other.example", "")) {
            assertThat(location(visitor.fill("/fresh-sign-in", Map.of("password", TestPeople.PASSWORD, "to", to))))
                    .isEqualTo("/");
        }
        assertThat(location(new Visitor(port).get("/fresh-sign-in"))).isEqualTo("/sign-in");
    }

    /** With the principal of the test in the same session. */
    private Visitor signedIn(SignedInPerson person) throws Exception {
        var signedIn = new Visitor(port);
        signedIn.signIn(person.getUsername(), TestPeople.PASSWORD);
        signedIn.get("/account");
        person.beginSession(jdbc.sql("select id from signin_session where person_id = :person")
                .param("person", person.id().value())
                .query(UUID.class)
                .single());
        return signedIn;
    }

    private List<String> acts(SignedInPerson person) {
        return jdbc.sql("select action from audit_entry where subject_id = :person")
                .param("person", person.id().value())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private List<String> ofTheCentre() {
        return jdbc.sql("select action from audit_entry where actor_id = :staff and subject_id is null")
                .param("staff", staff.id().value())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
