package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditPage;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a centre does with its people, and an administrator with centres. */
@ModuleTest
class DeskModuleTest {

    private static final CountryCode RWANDA = new CountryCode("RW");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private PeopleOfMyCentre directory;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Centres centres;

    @Autowired
    private ContributingCountries countries;

    @Autowired
    private UnitedNationsStaff unitedNations;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private MyAccount myAccount;

    @Autowired
    private AuditLog log;

    @Autowired
    private SlipPrinter printer;

    @Autowired
    private JdbcClient jdbc;

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
    void whoWasAddedIsFoundByAnyPartOfNameAndNumber() throws Exception {
        var id = add(person("Uwase", number));
        add(person("Mugisha", number + "b"));

        assertThat(listed("")).containsExactly("Mugisha, Diane", "Uwase, Diane");
        assertThat(listed("dian UWA")).containsExactly("Uwase, Diane");
        assertThat(listed(number.replace("-", ""))).hasSize(2);
        assertThat(listed("100%")).isEmpty();
        assertThat(listed("u_ase")).isEmpty();
        assertThat(as(() -> trainees.find(id)).state()).isEqualTo(PersonState.WITHOUT_PASSWORD);
    }

    @Test
    void aLongListHasPages() throws Exception {
        for (var place = 0; place < TraineePage.SIZE + 3; place++) {
            add(person("Family%02d".formatted(place), number + place));
        }

        var last = as(() -> trainees.list(TraineeFilter.ALL, 1));
        assertThat(last.total()).isEqualTo(TraineePage.SIZE + 3);
        assertThat(last.rows())
                .extracting(TraineePage.Row::familyName)
                .containsExactly("Family50", "Family51", "Family52");
        assertThat(as(() -> trainees.list(TraineeFilter.ALL, 99)).number()).isEqualTo(1);
    }

    @Test
    void whatIsMissingOrTakenIsRefusedWithASentence() throws Exception {
        add(person("Uwase", number));

        refused(
                "person.refused.service-number-taken",
                () -> add(person("Keza", " " + number.toUpperCase(Locale.ROOT))));
        refused("person.refused.family-name", () -> add(person(" ", number + "c")));
        refused("person.refused.long-name", () -> add(person("x".repeat(101), number + "c")));
        refused("person.refused.email-taken", () -> add(mailed(person("Keza", number + "c"), staff.getUsername())));
        refused("person.refused.email", () -> add(mailed(person("Keza", number + "c"), "no address")));
        refused("person.refused.country", () -> add(of(new CountryCode("SN"), person("Keza", number + "c"))));
        assertThat(listed("")).containsExactly("Uwase, Diane");
    }

    @Test
    void ofTwoWhoEditTheSamePersonTheSecondIsTold() throws Exception {
        var id = add(person("Uwase", number));
        var seen = as(() -> trainees.find(id)).version();
        edit(id, person("Uwase Mugabo", number), seen);

        refused("person.refused.changed-meanwhile", () -> edit(id, person("Keza", number), seen));
        assertThat(as(() -> trainees.find(id)).details().familyName()).isEqualTo("Uwase Mugabo");
        assertThat(acts(id)).containsExactly("person.edited [family-name]", "person.added []");
    }

    @Test
    void aSuspendedPersonIsOutAtOnce() throws Exception {
        var trainee = people.trainee(centre);
        var visitor = new Visitor(port);
        visitor.signIn(trainee.getUsername(), TestPeople.PASSWORD);
        assertThat(visitor.get("/my-training").statusCode()).isEqualTo(200);

        as(() -> trainees.suspend(trainee.id()));

        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in?expired");
        refused("person.refused.suspended", () -> trainees.resetPassword(trainee.id()));
    }

    @Test
    void afterAMoveTheOtherCentreAloneSeesThePerson() throws Exception {
        var id = add(person("Uwase", number));
        var other = people.centre("RW");
        var abroad = people.centre("SN");
        assertThat(as(() -> trainees.transferTargets(id)))
                .extracting(CentreName::id)
                .contains(other)
                .doesNotContain(centre, abroad);
        assertThatThrownBy(() -> move(id, abroad)).isInstanceOf(UnknownId.class);

        move(id, other);

        assertThatThrownBy(() -> as(() -> trainees.find(id))).isInstanceOf(UnknownId.class);
        var received = people.as(people.staff(other), () -> trainees.find(id));
        assertThat(received.transfers()).hasSize(1);
        assertThat(acts(id)).hasSize(2).anyMatch(act -> act.startsWith("person.moved"));
        assertThat(people.as(people.staff(other), () -> log.list(about(id), 0)).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("person.received"));
    }

    /** Their names stay in the lists of old cohorts, and nothing that is done to the cohort may reach them. */
    @Test
    void whatTheOldCentreAssignsNoLongerReachesThePerson() throws Exception {
        var moved = people.trainee(centre);
        var stays = people.trainee(centre);
        move(moved.id(), people.centre("RW"));

        assertThat(as(() -> directory.traineesAmong(List.of(moved.id(), stays.id(), staff.id()))))
                .containsExactly(stays.id());
    }

    @Test
    void aRegionalCentreChoosesAmongTheCountriesItServes() throws Exception {
        people.as(
                administrator,
                () -> centres.change(
                        centre,
                        "Regional",
                        List.of(new CountryCode("UG")),
                        centres.find(centre).version()));

        assertThat(as(() -> trainees.countriesOfMyCentre())).containsExactly(RWANDA, new CountryCode("UG"));
        var id = add(of(new CountryCode("UG"), person("Okello", number)));
        assertThat(as(() -> trainees.issueFirstCodes(List.of(id))))
                .singleElement()
                .satisfies(slip -> assertThat(slip.signInName()).isEqualTo("UG " + number));
    }

    @Test
    void slipsArePrintedForThoseWithoutAPassword() throws Exception {
        add(person("Uwase", number));
        people.trainee(centre);

        var slips = as(() -> trainees.issueFirstCodes(TraineeFilter.ALL));

        assertThat(slips)
                .singleElement()
                .satisfies(slip -> assertThat(slip.name()).isEqualTo("Diane Uwase"));
        assertThat(printer.pdf(slips)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anErasedPersonIsNobodyAndStillCounted() throws Exception {
        var id = add(person("Uwase", number));
        edit(id, mailed(person("Uwase", number), number + "@police.example"), 0);
        as(() -> trainees.issueFirstCodes(List.of(id)));
        refused("erase.refused.name", () -> erase(id, "Uwas"));

        erase(id, " uwase ");

        assertThat(listed("")).isEmpty();
        var row = jdbc.sql("select * from people_person where id = ?")
                .param(id.value())
                .query()
                .singleRow();
        assertThat(row.values().toString()).doesNotContain("Uwase", "Diane", number);
        assertThat(row).containsEntry("gender", "WOMAN").containsEntry("country_code", "RW");
        assertThat(jdbc.sql("select count(*) from signin_code where person_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(acts(id))
                .containsExactly("person.erased []", "code.issued []", "person.edited []", "person.added []");
        assertThat(as(() -> log.list(about(id), 0)).entries())
                .extracting(AuditPage.Entry::subjectName)
                .containsOnly("");
        add(person("Keza", number));
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

    @Test
    void managersDecideWhoWorksAtTheCentre() throws Exception {
        var slip = as(() -> colleagues.invite(colleague(false)));
        var visitor = new Visitor(port);
        visitor.choosePassword(slip.signInName(), slip.code(), "another-long-password");
        assertThat(visitor.get("/colleagues").body()).contains(slip.name()).doesNotContain("Invite somebody");
        var invited = people.person(slip.person()).toSignedInPerson();

        refusedTo(invited, "staff.refused.no-manager", () -> colleagues.invite(colleague(false)));
        refused("staff.refused.myself", () -> colleagues.suspend(staff.id()));
        as(() -> colleagues.suspend(slip.person()));
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
                .containsExactly("centre.resumed", "centre.suspended", "code.issued", "staff.invited", "centre.opened");
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

    private PersonId add(NewPerson person) throws Exception {
        return as(() -> trainees.add(person));
    }

    private void edit(PersonId id, NewPerson person, long seen) throws Exception {
        people.as(staff, () -> trainees.edit(id, person, seen));
    }

    private void move(PersonId id, TrainingCentreId to) throws Exception {
        people.as(staff, () -> trainees.transfer(id, to));
    }

    private void erase(PersonId id, String name) throws Exception {
        people.as(staff, () -> trainees.erase(id, name));
    }

    private void change(String old, String chosen) {
        myAccount.changePassword(old, chosen);
    }

    private <T> T as(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void as(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }

    private List<String> listed(String search) throws Exception {
        var filter = new TraineeFilter(search, Optional.empty(), Optional.empty());
        return as(() -> trainees.list(filter, 0)).rows().stream()
                .map(TraineePage.Row::listName)
                .toList();
    }

    private List<String> acts(PersonId id) throws Exception {
        return as(() -> log.list(about(id), 0)).entries().stream()
                .map(entry -> entry.action() + " " + entry.details())
                .toList();
    }

    private static AuditFilter about(PersonId id) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(id));
    }

    private void refused(String key, TestPeople.Action action) {
        refusedTo(staff, key, action);
    }

    private void refusedTo(SignedInPerson who, String key, TestPeople.Action action) {
        assertThatThrownBy(() -> people.as(who, action))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }

    private NewColleague colleague(boolean manager) {
        return new NewColleague(UUID.randomUUID() + "@police.example", "Colleague-" + number, "", Language.EN, manager);
    }

    private static NewPerson person(String familyName, String number) {
        return new NewPerson(
                RWANDA,
                ServiceNumber.ofText(number),
                familyName,
                "Diane",
                Optional.empty(),
                Gender.WOMAN,
                Category.FORMED_POLICE_UNIT,
                "",
                "",
                Language.EN);
    }

    private static NewPerson mailed(NewPerson person, String email) {
        return new NewPerson(
                person.country(),
                person.serviceNumber(),
                person.familyName(),
                person.givenName(),
                Optional.of(email),
                person.gender(),
                person.category(),
                person.rank(),
                person.languages(),
                person.language());
    }

    private static NewPerson of(CountryCode country, NewPerson person) {
        return new NewPerson(
                country,
                person.serviceNumber(),
                person.familyName(),
                person.givenName(),
                person.email(),
                person.gender(),
                person.category(),
                person.rank(),
                person.languages(),
                person.language());
    }
}
