package org.beret.learning.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.Reminders.Words;
import org.beret.cohorts.TestCohorts;
import org.beret.help.HelpNavigation;
import org.beret.help.MessageDesk;
import org.beret.help.MessageId;
import org.beret.help.NewMessage;
import org.beret.help.OwnMessages;
import org.beret.help.Place;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.Enrolments;
import org.beret.learning.LearningNavigation;
import org.beret.learning.TestLearning;
import org.beret.learning.news.NewsFeed.Item;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shared.SqlValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class NewsFeedModuleTest {

    @Autowired
    private NewsFeed feed;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private CentreCertificates revocation;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Reminders reminders;

    @Autowired
    private OwnMessages messages;

    @Autowired
    private MessageDesk desk;

    @Autowired
    private PersonalDataSource newsLookData;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson trainee;
    private SignedInPerson staff;

    @BeforeEach
    void aTraineeWhoHasBeenHere() throws Exception {
        trainee = learning.assignedTrainee();
        staff = people.staff(Objects.requireNonNull(trainee.centre()));
        assertThat(unseen()).as("what was there before they first came").isZero();
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void whatHappenedBeforeTheFirstVisitIsListedAndNotNew() throws Exception {
        assertThat(look()).singleElement().satisfies(item -> {
            assertThat(item.isNew()).isFalse();
            assertThat(item.news().key()).isEqualTo("news.assigned");
            assertThat(item.news().subject().apply(ReadingOrder.of(Language.FR)))
                    .isEqualTo(learning.module().title().in(Language.FR));
            assertThat(item.news().address())
                    .isEqualTo(LearningNavigation.of(learning.module().id()));
        });
    }

    @Test
    void whatIsNewStaysMarkedWhileTheyLookAndIsCountedNoMore() throws Exception {
        withdraw();
        assertThat(unseen()).isEqualTo(1);

        assertThat(look()).singleElement().satisfies(item -> {
            assertThat(item.isNew()).isTrue();
            assertThat(item.news().key()).isEqualTo("news.withdrawn");
        });
        assertThat(unseen()).isZero();
        clock.pass(NewsFeed.VISIT.minusMinutes(1));
        assertThat(look()).extracting(Item::isNew).containsExactly(true);

        clock.pass(NewsFeed.VISIT.plusMinutes(1));
        assertThat(look()).extracting(Item::isNew).containsExactly(false);
    }

    @Test
    void eachModuleTellsWhatItDid() throws Exception {
        var cohort = cohorts.cohort(Objects.requireNonNull(staff.centre()), "Group", trainee);
        people.as(staff, () -> reminders.remind(cohort, List.of(trainee.id()), Words.NONE));
        certificates.completeCore(trainee);
        await().until(() -> certificates.of(trainee).size() == 1);
        var certificate = certificates.of(trainee).getFirst();
        people.as(staff, () -> revocation.revoke(certificate.id(), "Issued by mistake."));
        var question = new NewMessage(MessageId.next(), Place.of("help"), Language.EN, "When?");
        people.as(trainee, () -> messages.ask(question));
        people.as(staff, () -> desk.answer(question.id(), "Soon."));
        var elsewhere = people.trainee(Objects.requireNonNull(staff.centre()));

        assertThat(look())
                .filteredOn(item -> item.isNew() && !item.news().key().equals("news.assigned"))
                .extracting(item -> item.news().key(), item -> item.news().address())
                .containsExactlyInAnyOrder(
                        tuple("news.certificate.issued", CertificatesNavigation.MY_CERTIFICATES),
                        tuple("news.certificate.revoked", CertificatesNavigation.MY_CERTIFICATES),
                        tuple("news.reminded", LearningNavigation.MY_TRAINING),
                        tuple("news.answered", HelpNavigation.HELP));
        assertThat(people.as(elsewhere, feed::look)).isEmpty();
    }

    @Test
    void afterSixtyDaysNothingIsListedOrCounted() throws Exception {
        withdraw();
        before(NewsFeed.SHOWN_FOR.minusDays(1));
        assertThat(unseen()).isEqualTo(1);

        before(NewsFeed.SHOWN_FOR.plusDays(1));
        assertThat(unseen()).isZero();
        assertThat(look()).isEmpty();
    }

    @Test
    void whenTheyLookedIsTheirOwnAndGoesWithThem() {
        assertThat(newsLookData.isForThePersonAlone()).isTrue();
        assertThat(newsLookData.export(trainee.id())).hasSize(1);

        transactions.executeWithoutResult(_ -> newsLookData.erase(trainee.id()));

        assertThat(newsLookData.export(trainee.id())).isEmpty();
    }

    /** Puts the withdrawal so long ago, and the last look before it. */
    private void before(Duration time) {
        var then = clock.instant().minus(time);
        jdbc.sql("update learning_enrolment set withdrawn_at = :then where person_id = :person")
                .param("then", SqlValues.timestamp(then))
                .param("person", trainee.id().value())
                .update();
        jdbc.sql("update learning_news_look set last_at = :then, before_at = :then where person_id = :person")
                .param("then", SqlValues.timestamp(then.minusSeconds(1)))
                .param("person", trainee.id().value())
                .update();
    }

    private void withdraw() throws Exception {
        people.as(
                staff,
                () -> enrolments.withdraw(
                        List.of(trainee.id()), learning.module().id(), "No longer asked for"));
    }

    private int unseen() throws Exception {
        return people.as(trainee, feed::unseen);
    }

    private List<Item> look() throws Exception {
        return people.as(trainee, feed::look);
    }
}
