package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beret.Visitor.location;
import static org.beret.people.TestDetails.RWANDA;
import static org.beret.people.TestDetails.ofCountry;
import static org.beret.people.TestDetails.trainee;
import static org.beret.people.TestDetails.withEmail;

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
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.slips.SlipPrinter;
import org.beret.people.transfers.CentreName;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands of a training centre on its trainees. */
@ModuleTest
class TraineesModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private TraineeTransfers transfers;

    @Autowired
    private PeopleOfMyCentre directory;

    @Autowired
    private Centres centres;

    @Autowired
    private AuditLog log;

    @Autowired
    private SlipPrinter printer;

    @Autowired
    private JdbcClient jdbc;

    private final String number = UUID.randomUUID().toString().substring(0, 13);

    private TrainingCentreId centre;

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("RW");
        staff = people.staff(centre);
    }

    @Test
    void whoWasAddedIsFoundByAnyPartOfNameAndNumber() throws Exception {
        var id = add(trainee("Uwase", number));
        add(trainee("Mugisha", number + "b"));

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
            add(trainee("Family%02d".formatted(place), number + place));
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
        add(trainee("Uwase", number));

        refused(
                "person.refused.service-number-taken",
                () -> add(trainee("Keza", " " + number.toUpperCase(Locale.ROOT))));
        refused("person.refused.family-name", () -> add(trainee(" ", number + "c")));
        refused("person.refused.long-name", () -> add(trainee("x".repeat(101), number + "c")));
        refused("person.refused.email-taken", () -> add(withEmail(trainee("Keza", number + "c"), staff.getUsername())));
        refused("person.refused.email", () -> add(withEmail(trainee("Keza", number + "c"), "no address")));
        refused("person.refused.country", () -> add(ofCountry(new CountryCode("SN"), trainee("Keza", number + "c"))));
        assertThat(listed("")).containsExactly("Uwase, Diane");
    }

    @Test
    void ofTwoWhoEditTheSamePersonTheSecondIsTold() throws Exception {
        var id = add(trainee("Uwase", number));
        var seen = as(() -> trainees.find(id)).version();
        edit(id, trainee("Uwase Mugabo", number), seen);

        refused("changed-meanwhile", () -> edit(id, trainee("Keza", number), seen));
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
        refused("person.refused.suspended", () -> codes.resetPassword(trainee.id()));
    }

    @Test
    void afterAMoveTheOtherCentreAloneSeesThePerson() throws Exception {
        var id = add(trainee("Uwase", number));
        var other = people.centre("RW");
        var abroad = people.centre("SN");
        assertThat(as(() -> transfers.targets(id)))
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
                people.administrator(),
                () -> centres.change(
                        centre,
                        "Regional",
                        List.of(new CountryCode("UG")),
                        centres.find(centre).version()));

        assertThat(as(() -> trainees.countriesOfMyCentre())).containsExactly(RWANDA, new CountryCode("UG"));
        var id = add(ofCountry(new CountryCode("UG"), trainee("Okello", number)));
        assertThat(as(() -> codes.issueFirst(List.of(id))))
                .singleElement()
                .satisfies(slip -> assertThat(slip.signInName()).isEqualTo("UG " + number));
    }

    @Test
    void slipsArePrintedForThoseWithoutAPassword() throws Exception {
        var invited = add(trainee("Uwase", number));
        var active = people.trainee(centre).id();

        var slips = as(() -> codes.issueFirst(List.of(invited, active)));

        assertThat(slips)
                .singleElement()
                .satisfies(slip -> assertThat(slip.name()).isEqualTo("Diane Uwase"));
        assertThat(as(() -> printer.pdf(slips))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anErasedPersonIsNobodyAndStillCounted() throws Exception {
        var id = add(trainee("Uwase", number));
        edit(id, withEmail(trainee("Uwase", number), number + "@police.example"), 0);
        as(() -> codes.issueFirst(List.of(id)));
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
        add(trainee("Keza", number));
    }

    private PersonId add(NewPerson person) throws Exception {
        return as(() -> trainees.add(person));
    }

    private void edit(PersonId id, NewPerson person, long seen) throws Exception {
        people.as(staff, () -> trainees.edit(id, person, seen));
    }

    private void move(PersonId id, TrainingCentreId to) throws Exception {
        people.as(staff, () -> transfers.transfer(id, to));
    }

    private void erase(PersonId id, String name) throws Exception {
        people.as(staff, () -> trainees.erase(id, name));
    }

    private <T> T as(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void as(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }

    private List<String> listed(String search) throws Exception {
        var filter = new TraineeFilter(search, Optional.empty(), Optional.empty(), Optional.empty());
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
        assertThatThrownBy(() -> people.as(staff, action))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage(key);
    }
}
