package org.beret.surveys.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.LessonId;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterSender;
import org.beret.letters.LetterState;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Language;
import org.beret.shared.SqlValues;
import org.beret.shared.UnknownId;
import org.beret.surveys.evaluation.Evaluation.NamedLesson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has completed the core modules is asked once, three months after the departure, unless they refuse. */
@ModuleTest
class MissionEvaluationsModuleTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private MissionEvaluations evaluations;

    @Autowired
    private MissionRequests requests;

    @Autowired
    private LetterSender office;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates training;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private PeopleOfMyCentre peopleOfMyCentre;

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private TrainingCentreId centre;

    private SignedInPerson officer;

    @BeforeEach
    void completed() {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        centre = people.centre("SN");
        officer = people.trainee(centre);
        training.completeCore(officer);
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void thereIsOneLetterInThePersonsLanguageAndAnOfferOnTheFirstScreen() throws Exception {
        people.as(officer, () -> peopleOfMyCentre.changeMyLanguage(Language.FR));
        departed(officer, 3);

        askAndDeliver();
        askAndDeliver();

        assertThat(received(officer)).hasSize(1);
        var letter = received(officer).getFirst();
        assertThat(letter.getSubject()).startsWith("Qu’est-ce qui vous sert");
        assertThat(letter.getContent().toString())
                .contains("Given Family,", "volontaire", "https://beret.example/in-mission");
        assertThat(people.as(officer, evaluations::forMe)).isPresent();
    }

    @Test
    void nobodyIsAskedBeforeThreeMonthsOrAfterSixOrWithoutAllCoreModules() throws Exception {
        departed(officer, 2);
        var late = people.trainee(centre);
        training.completeCore(late);
        departed(late, 6);
        var learning = people.trainee(centre);
        training.core().stream().skip(1).forEach(module -> training.complete(learning.id(), module));
        departed(learning, 3);

        askAndDeliver();

        for (var person : List.of(officer, late, learning)) {
            assertThat(received(person)).isEmpty();
            assertThat(people.as(person, evaluations::forMe)).isEmpty();
            assertThat(people.as(person, evaluations::mine)).isEmpty();
        }
        assertThatThrownBy(() -> give(0, "Nobody asked"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("mission.refused.not-asked"));
    }

    @Test
    void whoRefusesIsNotAskedAndMayChangeTheirMind() throws Exception {
        departed(officer, 3);
        people.as(officer, () -> evaluations.want(false));
        people.as(officer, () -> evaluations.want(false));
        askAndDeliver();
        assertThat(received(officer)).isEmpty();
        assertThat(people.as(officer, evaluations::wanted)).isFalse();

        people.as(officer, () -> evaluations.want(true));
        askAndDeliver();
        assertThat(received(officer)).hasSize(1);
    }

    @Test
    void aLetterThatWaitsIsDroppedOnceThePersonRefusesOrIsSuspended() throws Exception {
        departed(officer, 3);
        var suspended = people.trainee(centre);
        training.completeCore(suspended);
        departed(suspended, 3);
        requests.ask();
        people.as(officer, () -> evaluations.want(false));
        jdbc.sql("update people_person set suspended = true where id = :person")
                .param("person", suspended.id().value())
                .update();

        office.sendDue();

        for (var person : List.of(officer, suspended)) {
            assertThat(received(person)).isEmpty();
            assertThat(letterOf(person)).isEqualTo(LetterState.DROPPED.name());
        }
        assertThat(people.as(officer, evaluations::forMe)).isEmpty();
    }

    @Test
    void severalNodesAtOnceAskOnce() throws Exception {
        departed(officer, 3);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> ask = Executors.callable(requests::ask);
            for (var asked :
                    threads.invokeAll(Stream.generate(() -> ask).limit(6).toList())) {
                asked.get();
            }
        }
        office.sendDue();

        assertThat(received(officer)).hasSize(1);
    }

    @Test
    void aCorrectedDateIsNoOtherDepartureButTheNextMissionIs() throws Exception {
        departed(officer, 3);
        askAndDeliver();
        jdbc.sql("update cohorts_cohort set departure_on = departure_on + 1").update();
        askAndDeliver();
        assertThat(received(officer)).hasSize(1);

        jdbc.sql("update surveys_mission_request set departed_on = :then where person_id = :person")
                .param("then", LocalDate.now(clock).minusMonths(15))
                .param("person", officer.id().value())
                .update();
        askAndDeliver();
        assertThat(received(officer)).hasSize(2);
    }

    @Test
    void whatIsSaidIsKeptForTheCourseAndCanBeTakenBackForAWeek() throws Exception {
        departed(officer, 3);
        askAndDeliver();
        var lesson = training.core().getLast().lessons().getFirst().id();
        var useful = new Evaluation(
                Optional.of(Usefulness.VERY),
                Set.of(new NamedLesson(training.core().getLast().id(), lesson)),
                "The cases.");

        people.as(officer, () -> evaluations.give(0, useful));

        assertThat(mine().given()).contains(useful);
        assertThat(mine().topic().occasion()).isEqualTo(Topic.Occasion.MISSION);
        assertThat(mine().modules()).hasSameSizeAs(training.core());
        assertThat(people.as(officer, evaluations::forMe)).isEmpty();
        assertThatThrownBy(() -> give(0, "From another tab")).isInstanceOf(ChangedMeanwhile.class);
        people.as(officer, evaluations::takeBack);
        assertThat(mine().given()).isEmpty();

        give(0, "Again");
        jdbc.sql("update surveys_evaluation set given_at = :then where person_id = :person")
                .param("then", SqlValues.timestamp(clock.instant().minus(Duration.ofDays(7))))
                .param("person", officer.id().value())
                .update();
        assertThat(mine().open()).isFalse();
        assertThatThrownBy(() -> give(1, "Too late")).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void onlyLessonsOfTheCoreModulesCanBeNamed() throws Exception {
        departed(officer, 3);
        askAndDeliver();
        var unknown = new NamedLesson(training.core().getFirst().id(), new LessonId("no-such-lesson"));

        assertThatThrownBy(() -> people.as(
                        officer,
                        () -> evaluations.give(0, new Evaluation(Optional.empty(), Set.of(unknown), "A sentence"))))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void whatIsKeptIsToldAndErased() throws Exception {
        departed(officer, 3);
        askAndDeliver();
        people.as(officer, () -> evaluations.want(false));
        assertThat(kept("mission-requests")).hasSize(1);
        assertThat(kept("mission-refusals")).hasSize(1);

        transaction.executeWithoutResult(_ -> sources.forEach(source -> source.erase(officer.id())));

        assertThat(kept("mission-requests")).isEmpty();
        assertThat(kept("mission-refusals")).isEmpty();
    }

    private OwnEvaluation mine() throws Exception {
        return people.as(officer, () -> evaluations.mine().orElseThrow());
    }

    private void give(long seen, String sentence) throws Exception {
        people.as(officer, () -> evaluations.give(seen, new Evaluation(Optional.empty(), Set.of(), sentence)));
    }

    private void departed(SignedInPerson person, int monthsAgo) {
        cohorts.cohort(
                centre, "Cohort", LocalDate.now(clock).minusMonths(monthsAgo).minusDays(2), person);
    }

    private void askAndDeliver() {
        requests.ask();
        office.sendDue();
    }

    private List<MimeMessage> received(SignedInPerson person) {
        return List.of(mail.getReceivedMessagesForDomain(person.getUsername()));
    }

    private String letterOf(SignedInPerson person) {
        return jdbc.sql("select mail_state from surveys_mission_request where person_id = :person")
                .param("person", person.id().value())
                .query(String.class)
                .single();
    }

    private List<?> kept(String section) {
        return sources.stream()
                .filter(source -> source.section().equals(section))
                .findFirst()
                .orElseThrow()
                .export(officer.id());
    }
}
