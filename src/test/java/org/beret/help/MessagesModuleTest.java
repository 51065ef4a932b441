package org.beret.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beret.HostileTexts;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.OpenWork;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.learning.news.News;
import org.beret.letters.LetterSender;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What a trainee writes reaches whom it concerns, and nobody else; what they are answered reaches them. */
@ModuleTest
class MessagesModuleTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private OwnMessages own;

    @Autowired
    private MessageDesk desk;

    @Autowired
    private OpenMessages openWork;

    @Autowired
    private AnswerNews news;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestClock clock;

    @Autowired
    private LetterSender office;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private PersonalDataSource messageData;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private SignedInPerson trainee;
    private SignedInPerson staff;

    @BeforeEach
    void aTraineeOfACentre() throws Exception {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        trainee = learning.assignedTrainee();
        staff = people.staff(Objects.requireNonNull(trainee.centre()));
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void aQuestionIsOpenWorkOfTheCentreAloneUntilItIsAnswered() throws Exception {
        var lesson = learning.module().lessons().getFirst().id();
        var question = written("Why?", "modules/" + learning.module().id() + "/lessons/" + lesson);
        ask(question);
        ask(question);

        assertThat(asked(staff)).singleElement().satisfies(message -> {
            assertThat(message.words()).isEqualTo("Why?");
            assertThat(message.from()).isEqualTo(trainee.name().inList());
            assertThat(message.place().lesson()).hasValue(lesson);
            assertThat(message.courseVersion())
                    .hasValue(learning.module().version().number());
        });
        assertThat(open(staff)).hasValue(new OpenWork.Work("overview.asked", 1, HelpNavigation.MESSAGES));
        var elsewhere = people.staff(people.centre("SN"));
        assertThat(asked(elsewhere)).isEmpty();
        assertThatThrownBy(() -> people.as(elsewhere, () -> desk.answer(question.id(), "Because.")))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(people.administrator(), () -> desk.answerMistake(question.id(), "No.")))
                .isInstanceOf(UnknownId.class);

        people.as(staff, () -> desk.answer(question.id(), "Because."));

        assertThat(open(staff)).isEmpty();
        assertThat(told()).extracting(News::address).containsExactly(HelpNavigation.HELP);
        assertThat(people.as(trainee, own::mine)
                        .getFirst()
                        .answer()
                        .orElseThrow()
                        .words())
                .isEqualTo("Because.");
        assertThatThrownBy(() -> people.as(
                        people.staff(Objects.requireNonNull(trainee.centre())),
                        () -> desk.answer(question.id(), "Late.")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(audited()).containsExactlyInAnyOrder("help.asked", "help.answered");
    }

    @Test
    void aMistakeReachesThoseWhoKeepTheCourseWithoutAName() throws Exception {
        var question = learning.module().questions().getFirst().id();
        var report = written(
                "A word is missing.", HelpNavigation.question(learning.module().id(), question));
        people.as(trainee, () -> own.report(report));

        var reported = people.as(people.administrator(), desk::mistakes).stream()
                .filter(message -> message.id().equals(report.id()))
                .findFirst()
                .orElseThrow();
        assertThat(reported.from()).isEmpty();
        assertThat(reported.place().question()).hasValue(question);
        assertThat(reported.language()).isEqualTo(Language.FR);
        assertThat(reported.courseVersion())
                .hasValue(learning.module().version().number());
        assertThat(asked(staff)).isEmpty();
        assertThatThrownBy(() -> people.as(staff, () -> desk.answer(report.id(), "Ours?")))
                .isInstanceOf(UnknownId.class);
        people.as(people.administrator(), () -> desk.answerMistake(report.id(), "Mended."));
        assertThat(told()).hasSize(1);
    }

    @Test
    void hostileTextsAreWordsInALetterAndNothingElse() throws Exception {
        for (var text : HostileTexts.ALL) {
            var question = written("About " + text, "my-training");
            ask(question);
            people.as(staff, () -> desk.answer(question.id(), "Answer " + text));
            office.sendDue();
            clock.pass(Duration.ofHours(7));
        }

        var received = mail.getReceivedMessagesForDomain(trainee.getUsername());
        assertThat(received).hasSize(HostileTexts.ALL.size());
        for (var number = 0; number < received.length; number++) {
            assertThat(received[number].getContentType()).startsWith("text/plain");
            assertThat(received[number].getSubject()).isEqualTo("An answer to what you wrote");
            assertThat(received[number].getContent().toString()).contains("Answer " + HostileTexts.ALL.get(number));
        }
    }

    @Test
    void emptyHiddenAndTooManyMessagesAreRefused() throws Exception {
        assertThatThrownBy(() -> ask(written("  \n ", ""))).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> ask(written("a\u202Eb", ""))).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> ask(written("a".repeat(NewMessage.LONGEST + 1), "")))
                .isInstanceOf(BusinessRuleViolation.class);
        for (var number = 0; number < 20; number++) {
            ask(written("Question " + number, "javascript:alert(1)"));
        }
        assertThatThrownBy(() -> ask(written("One more", "")))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("help.refused.too-many");
        clock.pass(Duration.ofDays(1).plusMinutes(1));
        ask(written("Tomorrow", ""));
        assertThat(asked(staff))
                .hasSize(21)
                .allSatisfy(message -> assertThat(message.place().address()).isEmpty());
    }

    @Test
    void whatWasWrittenIsInTheFileOfThePersonAndGoesWithThem() throws Exception {
        ask(written("Mine", "account"));

        assertThat(messageData.export(trainee.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("words", "Mine"));
        transactions.executeWithoutResult(_ -> messageData.erase(trainee.id()));

        assertThat(messageData.export(trainee.id())).isEmpty();
        assertThat(asked(staff)).isEmpty();
    }

    /** What the bell of the trainee counts. */
    private List<News> told() {
        return news.since(trainee.id(), Instant.EPOCH);
    }

    private static NewMessage written(String words, String place) {
        return new NewMessage(MessageId.next(), Place.of(place), Language.FR, words);
    }

    private void ask(NewMessage message) throws Exception {
        people.as(trainee, () -> own.ask(message));
    }

    private List<Message> asked(SignedInPerson of) throws Exception {
        return people.as(of, desk::ofMyCentre);
    }

    private Optional<OpenWork.Work> open(SignedInPerson of) throws Exception {
        return people.as(of, openWork::ofMyCentre);
    }

    private List<@Nullable String> audited() {
        return jdbc.sql("select action from audit_entry where subject_id = :person and action like 'help.%'")
                .param("person", trainee.id().value())
                .query(String.class)
                .list();
    }
}
