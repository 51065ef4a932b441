package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.cohorts.Reminders.Hindrance;
import org.beret.cohorts.Reminders.Remindable;
import org.beret.cohorts.Reminders.Words;
import org.beret.letters.LetterState;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.Trainees;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded, on the screen and by e-mail. */
@ModuleTest
class RemindersModuleTest extends LateTraineeSetup {

    @Autowired
    private PeopleOfMyCentre peopleOfMyCentre;

    @Autowired
    private ReminderOutbox outbox;

    @Autowired
    private Trainees trainees;

    @Autowired
    private CohortJoining joining;

    @Autowired
    private ReminderPersonalData personalData;

    @Test
    void whoIsLateIsRemindedOnTheScreenAndByLetterInTheirLanguage() throws Exception {
        people.as(trainee, () -> peopleOfMyCentre.changeMyLanguage(Language.FR));
        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.late())))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.person()).isEqualTo(trainee.id());
                    assertThat(late.late()).isEqualTo(1);
                    assertThat(late.hasEmail()).isTrue();
                    assertThat(late.language()).isEqualTo(Language.FR);
                    assertThat(late.hindrance()).isEmpty();
                });

        assertThat(remind()).isEqualTo(1);
        assertThat(letter().letter()).isEqualTo(LetterState.QUEUED);
        office.sendDue();

        assertThat(letter().letter()).isEqualTo(LetterState.SENT);
        var message = received().getFirst();
        assertThat(message.getSubject()).startsWith("Votre formation préalable au déploiement");
        assertThat(message.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(trainee.getUsername());
        assertThat(message.getContent().toString())
                .contains(
                        "Given Family,", learning.module().title().in(Language.FR), "https://beret.example/my-training")
                .doesNotContain("<");
        assertThat(people.as(trainee, own::open)).isPresent();
    }

    @Test
    void whoHasUnderstoodIsNotToldAgain() throws Exception {
        remind();
        people.as(trainee, () -> own.acknowledge());

        assertThat(people.as(trainee, own::open)).isEmpty();
        assertThat(letter().understoodOn()).isPresent();
    }

    @Test
    void nobodySeesTheReminderOfAnother() throws Exception {
        remind();
        var other = people.trainee(centre);
        people.as(other, () -> own.acknowledge());

        assertThat(people.as(other, own::open)).isEmpty();
        assertThat(people.as(trainee, own::open)).isPresent();
    }

    @Test
    void nobodyIsRemindedTwiceADay() throws Exception {
        remind();
        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.late()))
                        .getFirst()
                        .hindrance())
                .hasValue(Hindrance.REMINDED_TODAY);
        assertThatThrownBy(this::remind).isInstanceOf(BusinessRuleViolation.class);
        office.sendDue();
        office.sendDue();
        assertThat(received()).hasSize(1);

        clock.pass(Duration.ofDays(1));
        assertThat(remind()).isEqualTo(1);
    }

    @Test
    void twoWhoRemindAtOnceSendOneLetter() throws Exception {
        allAtOnce(this::remind);
        allAtOnce(() -> {
            office.sendDue();
            return 0;
        });

        assertThat(received()).hasSize(1);
        assertThat(asStaff(() -> reminders.of(cohort, trainee.id()))).hasSize(1);
    }

    @Test
    void whoHasNoEmailIsRemindedOnTheScreenAlone() throws Exception {
        jdbc.sql("update people_person set email = null where id = :id")
                .param("id", trainee.id().value())
                .update();

        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.late()))
                        .getFirst()
                        .hasEmail())
                .isFalse();
        assertThat(remind()).isEqualTo(1);
        assertThat(letter().letter()).isEqualTo(LetterState.NONE);
        assertThat(people.as(trainee, own::open)).isPresent();
    }

    @Test
    void whoHasNothingLeftOrIsNotInTheCohortIsNotReminded() throws Exception {
        var outsider = people.trainee(centre);
        learning.complete(trainee);

        assertThatThrownBy(() ->
                        asStaff(() -> reminders.remind(cohort, List.of(trainee.id(), outsider.id()), Words.NONE)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(outbox.of(centre, outsider.id())).isEmpty();
    }

    @Test
    void whoeverTheFilterFindsCanBeRemindedAndItSaysBeforeWhoIsLeftOut() throws Exception {
        var early = people.trainee(centre);
        var suspended = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(early.id(), suspended.id())));
        asStaff(() -> trainees.suspendAll(List.of(suspended.id())));
        learning.complete(trainee);

        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.late())))
                .isEmpty();
        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.of(ProgressFilter.State.NOT_BEGUN))))
                .extracting(Remindable::person, Remindable::left, Remindable::late, Remindable::hindrance)
                .containsExactlyInAnyOrder(
                        tuple(early.id(), 1, 0, Optional.empty()),
                        tuple(suspended.id(), 1, 0, Optional.of(Hindrance.SUSPENDED)));
        assertThat(asStaff(() -> reminders.found(cohort, ProgressFilter.EVERYBODY)))
                .filteredOn(one -> one.person().equals(trainee.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.hindrance()).hasValue(Hindrance.NOTHING_LEFT));
        var everybody = List.of(trainee.id(), early.id(), suspended.id());
        assertThat(asStaff(() -> reminders.remind(cohort, everybody, Words.NONE)))
                .isEqualTo(1);
        assertThat(people.as(early, own::open)).isPresent();
        assertThat(people.as(suspended, own::open)).isEmpty();
    }

    @Test
    void eachReadsTheWordsThatStandInTheirLanguage() throws Exception {
        var other = people.trainee(centre);
        asStaff(() -> joining.join(cohort, List.of(other.id())));
        people.as(trainee, () -> peopleOfMyCentre.changeMyLanguage(Language.FR));
        var words = new Words(Map.of(Language.FR, " Venez lundi.\r\nMerci <b> ", Language.EN, ""));
        asStaff(() -> reminders.remind(cohort, List.of(trainee.id(), other.id()), words));
        office.sendDue();

        assertThat(people.as(trainee, own::open).orElseThrow().words()).isEqualTo("Venez lundi.\nMerci <b>");
        assertThat(people.as(other, own::open).orElseThrow().words()).isEmpty();
        assertThat(letter().words()).isEqualTo("Venez lundi.\nMerci <b>");
        assertThat(received().getFirst().getContent().toString())
                .contains("Votre centre de formation ajoute\u00a0:\r\nVenez lundi.\r\nMerci <b>\r\n");
        assertThat(List.of(mail.getReceivedMessagesForDomain(other.getUsername())))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.getContent().toString()).doesNotContain("adds:", "Venez"));
    }

    @Test
    void ownWordsAddNoHeadAndHaveAnEnd() throws Exception {
        var words =
                new Words(Map.of(Language.EN, "\r\nBcc: spy@police.example\r\n.\r\nMAIL FROM:<spy@police.example>"));
        asStaff(() -> reminders.remind(cohort, List.of(trainee.id()), words));
        office.sendDue();

        assertThat(received()).singleElement().satisfies(message -> {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getContent().toString()).contains("Bcc: spy@police.example");
        });
        for (var refused : List.of("x".repeat(Words.LONGEST + 1), "turned \u202e round")) {
            assertThatThrownBy(() -> asStaff(() ->
                            reminders.remind(cohort, List.of(trainee.id()), new Words(Map.of(Language.EN, refused)))))
                    .isInstanceOf(BusinessRuleViolation.class)
                    .hasMessageNotContaining("nobody");
        }
    }

    @Test
    void whatWasWrittenToSomebodyGoesWhenTheyAreErased() throws Exception {
        asStaff(() -> reminders.remind(
                cohort, List.of(trainee.id()), new Words(Map.of(Language.EN, "Your knee is better, so come."))));
        assertThat(personalData.export(trainee.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).contains("Your knee"));

        personalData.erase(trainee.id());

        assertThat(letter().words()).isEmpty();
    }

    private static void allAtOnce(Callable<Integer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> act).limit(6).toList());
        }
    }
}
