package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;
import static org.beret.people.TestDetails.RWANDA;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditPage;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.countries.ContributingCountries;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What managers and administrators do with staff, centres and countries. */
@ModuleTest
class StaffModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Centres centres;

    @Autowired
    private ContributingCountries countries;

    @Autowired
    private UnitedNationsStaff unitedNations;

    @Autowired
    private AuditLog log;

    private final String number = UUID.randomUUID().toString().substring(0, 13);

    private TrainingCentreId centre;

    private SignedInPerson staff;

    private SignedInPerson administrator;

    @BeforeEach
    void aCentre() {
        centre = people.centre("RW");
        staff = people.staff(centre);
        administrator = people.administrator();
    }

    @Test
    void managersDecideWhoWorksAtTheCentre() throws Exception {
        var slip = as(() -> colleagues.invite(colleague(false)));
        var visitor = new Visitor(port);
        visitor.choosePassword(slip.signInName(), slip.code(), "another-long-password");
        assertThat(visitor.get("/colleagues").body()).contains(slip.name()).doesNotContain("Invite somebody");
        var invited = people.person(slip.person()).toSignedInPerson();

        refusedTo(invited, "staff.refused.no-manager", () -> colleagues.invite(colleague(false)));
        refusedTo(staff, "staff.refused.myself", () -> colleagues.suspend(staff.id()));
        people.as(staff, () -> colleagues.suspend(slip.person()));
        assertThat(location(visitor.get("/colleagues"))).isEqualTo("/sign-in?expired");
    }

    @Test
    void anAdministratorOpensACentreAndInvitesItsManager() throws Exception {
        var opened = people.as(administrator, () -> centres.open(RWANDA, "Centre " + number, List.of()));
        var slip = people.as(administrator, () -> centres.invite(opened, colleague(true)));

        var manager = new Visitor(port);
        assertThat(location(manager.choosePassword(slip.signInName(), slip.code(), "another-long-password")))
                .isEqualTo("/");
        assertThat(manager.get("/colleagues").body()).contains("Invite somebody");

        people.as(administrator, () -> centres.suspend(opened));
        assertThat(location(manager.get("/colleagues"))).isEqualTo("/sign-in?expired");
        assertThat(location(manager.signIn(slip.signInName(), "another-long-password")))
                .isEqualTo("/sign-in?wrong");

        people.as(administrator, () -> centres.resume(opened));
        assertThat(location(manager.signIn(slip.signInName(), "another-long-password")))
                .isNotEqualTo("/sign-in?wrong");
        assertThat(people.as(
                                administrator,
                                () -> log.list(
                                        new AuditFilter(Optional.of(opened), Optional.empty(), Optional.empty()), 0))
                        .entries())
                .extracting(AuditPage.Entry::action)
                .filteredOn(action -> !action.equals("session.began"))
                .containsExactly(
                        "centre.resumed",
                        "centre.suspended",
                        "password.chosen",
                        "code.issued",
                        "staff.invited",
                        "centre.opened");
    }

    @Test
    void theListOfCountriesIsTheAdministratorsToChange() throws Exception {
        var andorra = new CountryCode("AD");
        people.as(administrator, () -> countries.add(andorra));
        assertThat(people.as(administrator, () -> countries.all()))
                .anyMatch(country -> country.code().equals(andorra));
        people.as(administrator, () -> countries.remove(andorra));
        assertThat(people.as(administrator, () -> countries.all()))
                .noneMatch(country -> country.code().equals(andorra));
        refusedTo(administrator, "country.refused.used", () -> countries.remove(RWANDA));
        assertThatThrownBy(() -> people.as(administrator, () -> countries.add(new CountryCode("XX"))))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void anAdministratorCannotShutThemselvesOut() {
        refusedTo(administrator, "staff.refused.myself", () -> unitedNations.suspend(administrator.id()));
    }

    @Test
    void anAdministratorErasesStaffOfTheUnitedNationsAndOfCentres() throws Exception {
        var coordinator = people.coordinator();
        refusedTo(administrator, "erase.refused.name", () -> eraseColleague(coordinator.id(), "Somebody"));
        people.as(administrator, () -> eraseColleague(coordinator.id(), " family "));
        people.as(administrator, () -> centres.eraseStaff(centre, staff.id(), "Family"));

        for (var erased : List.of(coordinator, staff)) {
            var left = people.person(erased.id());
            assertThat(left.erased()).isTrue();
            assertThat(left.email()).isEmpty();
            assertThat(left.familyName()).isEmpty();
        }
        assertThat(people.as(administrator, () -> unitedNations.all()))
                .noneMatch(member -> member.id().equals(coordinator.id()));
        assertThat(people.as(administrator, () -> centres.staff(centre))).isEmpty();
        assertThatThrownBy(() -> people.as(administrator, () -> eraseColleague(coordinator.id(), "")))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void twoAdministratorsCannotShutEachOtherOut() throws Exception {
        var other = people.administrator();
        refusedTo(administrator, "staff.refused.myself", () -> eraseColleague(administrator.id(), "Family"));
        people.as(administrator, () -> unitedNations.suspend(other.id()));

        // As a request of theirs that was under way before their session ended.
        assertThatThrownBy(() -> people.as(other, () -> eraseColleague(administrator.id(), "Family")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(people.person(administrator.id()).erased()).isFalse();
    }

    private void eraseColleague(PersonId id, String typedName) {
        unitedNations.erase(id, typedName);
    }

    private <T> T as(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void refusedTo(SignedInPerson who, String key, TestPeople.Action action) {
        assertThatThrownBy(() -> people.as(who, action))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }

    private NewColleague colleague(boolean manager) {
        return new NewColleague(UUID.randomUUID() + "@police.example", "Colleague-" + number, "", Language.EN, manager);
    }
}
