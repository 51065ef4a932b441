package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts on several trainees at once: whom they concern, what they leave alone, and what undoes them. */
@ModuleTest
class ManyTraineesModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeTransfers transfers;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private PersonId one;
    private PersonId two;
    private PersonId stranger;
    private List<PersonId> chosen;

    @BeforeEach
    void twoOfTheCentreAndAStranger() {
        centre = people.regionalCentre("RW", "SN");
        staff = people.staff(centre);
        one = people.trainee(centre).id();
        two = people.trainee(centre).id();
        stranger = people.trainee(people.centre("RW")).id();
        chosen = List.of(one, two, stranger, one);
    }

    @Test
    void onlyTheCentresOwnAreSuspendedAndOnlyThoseComeBack() throws Exception {
        people.as(staff, () -> trainees.suspend(two));

        var changed = people.as(staff, () -> trainees.suspendAll(chosen));

        assertThat(changed).containsExactly(one);
        assertThat(people.as(staff, () -> trainees.countSuspended(chosen))).isEqualTo(2);
        assertThat(people.person(stranger).suspended()).isFalse();
        assertThat(people.as(staff, () -> trainees.resumeAll(changed))).containsExactly(one);
        assertThat(people.person(two).suspended()).isTrue();
        assertThat(people.as(staff, () -> trainees.resumeAll(changed))).isEmpty();
        assertThat(entries("person.suspended", one)).isEqualTo(1);
        assertThat(entries("person.resumed", one)).isEqualTo(1);
    }

    @Test
    void whoIsNotServedStaysWhenOthersMove() throws Exception {
        jdbc.sql("update people_person set country_code = 'SN' where id = :id")
                .param("id", two.value())
                .update();
        var kigali = people.centre("RW");

        assertThat(people.as(staff, transfers::targetsOfMyCentre))
                .extracting(target -> target.id())
                .contains(kigali)
                .doesNotContain(centre);
        assertThat(people.as(staff, () -> transfers.transferAll(chosen, kigali)))
                .containsExactly(one);
        assertThat(people.person(one).centre()).isEqualTo(kigali);
        assertThat(people.person(two).centre()).isEqualTo(centre);
        assertThat(entries("person.received", one)).isEqualTo(1);
        assertThatThrownBy(() -> people.as(staff, () -> transfers.transferAll(chosen, centre)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void aMoveIsTakenBackByWhomMadeItUntilSomebodyHasWorkedWithThem() throws Exception {
        var kigali = people.centre("RW");
        var there = people.staff(kigali);
        var moved = people.as(staff, () -> transfers.transferAll(List.of(one, two), kigali));
        people.as(there, () -> trainees.suspend(two));

        assertThat(people.as(people.staff(centre), () -> transfers.takeBack(moved, kigali)))
                .as("by another clerk")
                .isEmpty();
        assertThat(people.as(staff, () -> transfers.takeBack(moved, kigali))).containsExactly(one);
        assertThat(people.person(one).centre()).isEqualTo(centre);
        assertThat(people.person(two).centre()).isEqualTo(kigali);
        assertThat(entries("person.received", one)).isEqualTo(2);
        assertThat(people.as(staff, () -> transfers.takeBack(moved, kigali))).isEmpty();
    }

    @Test
    void anHourLaterAMoveStands() throws Exception {
        var kigali = people.centre("RW");
        var moved = people.as(staff, () -> transfers.transferAll(List.of(one), kigali));
        jdbc.sql("update people_transfer set moved_at = moved_at - interval '61' minute where person_id = :id")
                .param("id", one.value())
                .update();

        assertThat(people.as(staff, () -> transfers.takeBack(moved, kigali))).isEmpty();
    }

    @Test
    void tooManyAtOnceAreRefused() {
        var crowd = Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .limit(ManyAtOnce.MOST + 1)
                .toList();

        assertThatThrownBy(() -> people.as(staff, () -> trainees.suspendAll(crowd)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("people.many.too-many");
    }

    @Test
    void twoColleaguesAtOnceDoItOnceToEach() throws Exception {
        var colleague = people.staff(centre);
        var crowd = IntStream.range(0, 40)
                .mapToObj(_ -> people.trainee(centre).id())
                .toList();
        try (var desks = Executors.newFixedThreadPool(2)) {
            var first = desks.submit(() -> people.as(staff, () -> trainees.suspendAll(crowd)));
            var second = desks.submit(() -> people.as(colleague, () -> trainees.suspendAll(crowd.reversed())));

            assertThat(first.get().size() + second.get().size()).isEqualTo(crowd.size());
        }
    }

    @Test
    void allThatAFilterFindsAreThoseOfEveryPage() throws Exception {
        var filter = new TraineeFilter("", Optional.of(PersonState.ACTIVE), Optional.empty(), Optional.empty());

        assertThat(people.as(staff, () -> trainees.found(filter))).containsExactlyInAnyOrder(one, two);
    }

    private int entries(String action, PersonId person) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :person")
                .param("action", action)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
