package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLog;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.signin.SignInDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The password and the personal data of a person. */
@ModuleTest
class MyAccountModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private MyAccount myAccount;

    @Autowired
    private SignInDirectory directory;

    @Autowired
    private AuditLog log;

    private TrainingCentreId centre;

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("RW");
        staff = people.staff(centre);
    }

    @Test
    void theSecondLanguageIsKeptUntilItIsTakenBackAndIsPersonalData() throws Exception {
        var trainee = people.trainee(centre);

        people.as(trainee, () -> myAccount.changeSecondLanguage(Language.FR));

        assertThat(trainee.readsIn().second()).contains(Language.FR);
        assertThat(directory.findById(trainee.id()).orElseThrow().readsIn().second())
                .contains(Language.FR);
        assertThat(people.as(trainee, personalData::mine).rows("account").getFirst())
                .containsEntry("second_language", "fr");
        people.as(trainee, () -> myAccount.changeSecondLanguage(null));
        assertThat(directory.findById(trainee.id()).orElseThrow().readsIn().second())
                .isEmpty();
    }

    @Test
    void everybodySeesWhatIsKeptAboutThem() throws Exception {
        var trainee = people.trainee(centre);

        var file = people.as(trainee, () -> personalData.mine());

        assertThat(file.sections())
                .containsKeys("account", "moves", "audit", "enrolments", "attempts", "answers", "cohorts");
        assertThat(file.rows("account"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("email", trainee.getUsername())
                        .containsEntry("has_password", true));
        assertThat(as(() -> personalData.ofTrainee(trainee.id())).rows("account"))
                .isEqualTo(file.rows("account"));
        assertThat(acts(trainee.id())).containsExactly("person.exported []");
    }

    @Test
    void changingThePasswordEndsOtherSessions() throws Exception {
        var trainee = people.trainee(centre);
        var elsewhere = new Visitor(port);
        elsewhere.signIn(trainee.getUsername(), TestPeople.PASSWORD);

        refusedTo(trainee, "password.refused.old", () -> change("wrong", "another-long-password"));
        refusedTo(trainee, "password.short", () -> change(TestPeople.PASSWORD, "short"));
        people.as(trainee, () -> change(TestPeople.PASSWORD, "another-long-password"));

        assertThat(location(elsewhere.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(location(elsewhere.signIn(trainee.getUsername(), "another-long-password")))
                .isEqualTo("/my-training");
    }

    private void change(String old, String chosen) {
        myAccount.changePassword(old, chosen);
    }

    private <T> T as(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private List<String> acts(PersonId id) throws Exception {
        return as(() -> log.list(about(id), 0)).entries().stream()
                .map(entry -> entry.action() + " " + entry.details())
                .toList();
    }

    private static AuditFilter about(PersonId id) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(id));
    }

    private void refusedTo(SignedInPerson who, String key, TestPeople.Action action) {
        assertThatThrownBy(() -> people.as(who, action))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }
}
