package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beret.audit.AuditFilter;
import org.beret.audit.AuditLog;
import org.beret.audit.AuditPage;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.people.countries.ContributingCountries;
import org.beret.people.slips.Slips;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each statement of this module once, for tests that do so on another database. */
@Component
public class TestPeopleStatements {

    private final TestPeople people;
    private final Trainees trainees;
    private final TraineeCodes codes;
    private final Slips slips;
    private final TraineeTransfers transfers;
    private final PeopleOfMyCentre peopleOfMyCentre;
    private final Centres centres;
    private final ContributingCountries countries;
    private final UnitedNationsStaff unitedNations;
    private final PersonalData personalData;
    private final AuditLog log;
    private final PeopleBatch batch;
    private final PeopleMatching matching;
    private final TransactionTemplate transaction;

    TestPeopleStatements(
            TestPeople people,
            Trainees trainees,
            TraineeCodes codes,
            Slips slips,
            TraineeTransfers transfers,
            PeopleOfMyCentre peopleOfMyCentre,
            Centres centres,
            ContributingCountries countries,
            UnitedNationsStaff unitedNations,
            PersonalData personalData,
            AuditLog log,
            PeopleBatch batch,
            PeopleMatching matching,
            TransactionTemplate transaction) {
        this.people = people;
        this.trainees = trainees;
        this.codes = codes;
        this.slips = slips;
        this.transfers = transfers;
        this.peopleOfMyCentre = peopleOfMyCentre;
        this.centres = centres;
        this.countries = countries;
        this.unitedNations = unitedNations;
        this.personalData = personalData;
        this.log = log;
        this.batch = batch;
        this.matching = matching;
        this.transaction = transaction;
    }

    public void everyStatementOnce() throws Exception {
        var administrator = people.administrator();
        var centre = people.as(administrator, () -> {
            countries.add(new CountryCode("AD"));
            assertThat(countries.all()).isNotEmpty();
            countries.remove(new CountryCode("AD"));
            var opened = centres.open(new CountryCode("RW"), "Centre", List.of(new CountryCode("UG")));
            centres.invite(opened, colleague());
            centres.change(opened, "Regional", List.of(), centres.find(opened).version());
            assertThat(centres.staff(opened)).hasSize(1);
            centres.suspend(opened);
            centres.resume(opened);
            unitedNations.suspend(unitedNations.inviteCoordinator(colleague()).person());
            assertThat(unitedNations.all()).isNotEmpty();
            assertThat(log.list(AuditFilter.ALL, 0).entries()).isNotEmpty();
            return opened;
        });
        people.as(people.staff(centre), () -> commandsOfACentre(people.centre("RW")));
        batches(centre);
    }

    private void commandsOfACentre(TrainingCentreId neighbour) {
        var first = trainees.add(person("Uwase"));
        var second = trainees.add(person("Keza"));
        var filter = new TraineeFilter(
                "uwa 100%",
                Optional.of(PersonState.WITHOUT_PASSWORD), Optional.empty(), Optional.of(new CountryCode("RW")));
        assertThat(trainees.list(filter, 0).rows()).isEmpty();
        assertThat(trainees.list(TraineeFilter.ALL, 0).total()).isEqualTo(2);
        assertThat(codes.print(TraineeFilter.ALL, "All", true)).isEqualTo(2);
        assertThat(slips.ofMyCentre()).hasSize(1);
        assertThat(peopleOfMyCentre.traineesAmong(List.of(first, second))).hasSize(2);
        trainees.edit(first, person("Uwase"), trainees.find(first).version());
        trainees.suspend(first);
        trainees.resume(first);
        codes.resetPassword(first);
        assertThat(personalData.ofTrainee(first).sections()).isNotEmpty();
        transfers.transfer(second, neighbour);
        trainees.erase(first, "Uwase");
        assertThat(log.list(AuditFilter.ALL, 0).entries())
                .extracting(AuditPage.Entry::action)
                .contains("person.erased");
        assertThat(log.actions()).contains("person.moved");
    }

    private void batches(TrainingCentreId centre) {
        var by = people.staff(centre).id();
        transaction.executeWithoutResult(_ -> {
            var person = person("Mugisha");
            var id = batch.add(centre, by, List.of(person), "person.imported").getFirst();
            var key = new ServiceKey(person.country(), person.serviceNumber().orElseThrow());
            assertThat(matching.findByServiceNumber(centre, List.of(key))).containsKey(key);
            batch.update(centre, by, Map.of(id, person), "person.import-changed", Map.of());
        });
    }

    private static NewColleague colleague() {
        return new NewColleague(UUID.randomUUID() + "@police.example", "Colleague", "", Language.EN, true);
    }

    private static NewPerson person(String familyName) {
        return new NewPerson(
                new CountryCode("RW"),
                ServiceNumber.ofText(UUID.randomUUID().toString()),
                familyName,
                "",
                Optional.empty(),
                Gender.WOMAN,
                null,
                "",
                "",
                Language.EN);
    }
}
