package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.letters.LetterState;
import org.beret.people.PeopleOfMyCentre;
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

    @Test
    void whoIsLateIsRemindedOnTheScreenAndByLetterInTheirLanguage() throws Exception {
        people.as(trainee, () -> peopleOfMyCentre.changeMyLanguage(Language.FR));
        assertThat(asStaff(() -> reminders.late(cohort))).singleElement().satisfies(late -> {
            assertThat(late.person()).isEqualTo(trainee.id());
            assertThat(late.late()).isEqualTo(1);
            assertThat(late.hasEmail()).isTrue();
            assertThat(late.today()).isFalse();
        });

        assertThat(remind()).isEqualTo(1);
        assertThat(letter().letter()).isEqualTo(LetterState.QUEUED);
        office.sendDue();

        assertThat(letter().letter()).isEqualTo(LetterState.SENT);
        var message = received().getFirst();
        assertThat(message.getSubject()).startsWith("Votre formation avant le déploiement");
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
        assertThat(asStaff(() -> reminders.late(cohort)).getFirst().today()).isTrue();
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

        assertThat(asStaff(() -> reminders.late(cohort)).getFirst().hasEmail()).isFalse();
        assertThat(remind()).isEqualTo(1);
        assertThat(letter().letter()).isEqualTo(LetterState.NONE);
        assertThat(people.as(trainee, own::open)).isPresent();
    }

    @Test
    void whoHasNothingLeftOrIsNotInTheCohortIsNotReminded() throws Exception {
        var outsider = people.trainee(centre);
        learning.complete(trainee);

        assertThatThrownBy(() -> asStaff(() -> reminders.remind(cohort, List.of(trainee.id(), outsider.id()))))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(outbox.of(centre, outsider.id())).isEmpty();
    }

    private static void allAtOnce(Callable<Integer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> act).limit(6).toList());
        }
    }
}
