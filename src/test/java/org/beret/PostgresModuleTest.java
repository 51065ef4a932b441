package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.beret.certificates.TestRenewal;
import org.beret.certificates.ThousandCompletions;
import org.beret.cohorts.TestCohortStatements;
import org.beret.events.TestRetries;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AnswerHistories;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.TestLearning;
import org.beret.monitoring.TestSignals;
import org.beret.people.TestPeople;
import org.beret.people.TestPeopleStatements;
import org.beret.statistics.TestFigures;
import org.beret.statistics.ready.TestReady;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Beret on a real PostgreSQL, made by the same migrations as the embedded database. That the context starts shows that
 * Hibernate finds every column it knows.
 */
@SpringBootTest(
        properties = {
            "beret.courses=courses",
            "beret.second-factor.key=target/test-second-factor-${surefire.forkNumber:0}.key",
            "beret.address=https://beret.example"
        })
@AutoConfigureMockMvc
@DirtiesContext
class PostgresModuleTest {

    /** H2 has another name for {@code bytea} and measures it, and a shorter one for a time. */
    private static final String COLUMNS = """
            select replace(replace(lower(table_name || '.' || column_name || ' ' || data_type),
                    'binary varying', 'bytea'), 'time without time zone', 'time')
                || case lower(data_type) when 'character varying' then '(' || character_maximum_length || ')' else '' end
                || case is_nullable when 'NO' then ' not null' else '' end
            from information_schema.columns
            where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history'""";

    private static final String KEYS = """
            select lower(table_name || ' ' || constraint_type) from information_schema.table_constraints
            where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history'
            and constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Attempts attempts;

    @Autowired
    private AnswerHistories histories;

    @Autowired
    private TestPeopleStatements peopleStatements;

    @Autowired
    private TestCohortStatements cohortStatements;

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestRenewal renewal;

    @Autowired
    private ThousandCompletions thousandCompletions;

    @Autowired
    private TestReady ready;

    @Autowired
    private TestRetries listener;

    @Autowired
    private TestSignals signals;

    private TrainingCentreId centre;
    private SignedInPerson trainee;

    @BeforeEach
    void aTraineeToWhomTheModuleIsAssigned() throws Exception {
        centre = people.centre("SN");
        trainee = people.trainee(centre);
        learning.assign(centre, trainee);
    }

    @Test
    void bothDatabasesHaveTheSameTablesColumnsAndKeys() {
        var embedded = JdbcClient.create(migratedInMemory());

        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 18");
        assertThat(sorted(jdbc, COLUMNS)).hasSizeGreaterThan(50).isEqualTo(sorted(embedded, COLUMNS));
        assertThat(sorted(jdbc, KEYS)).hasSizeGreaterThan(20).isEqualTo(sorted(embedded, KEYS));
    }

    @Test
    void oneWholeWayFromAssigningToTheFigures() throws Exception {
        figures.followAssigningStartingAndCompleting("UY");
    }

    @Test
    void figuresAfterACrowdEqualARecount() throws Exception {
        figures.equalARecountAfterACrowd("UG");
    }

    @Test
    void figuresAreRebuiltFromTheRecord() throws Exception {
        figures.areRebuiltFromTheRecord("ZM");
    }

    @Test
    void whoIsReadyToDeployEqualsAPlainRecount() throws Exception {
        ready.equalsAPlainRecount("NE");
    }

    @Test
    void ofEnrolmentsInOneEventThoseThatAreGoneAreLeftOut() throws Exception {
        figures.leaveOutWhoIsGone("NP");
    }

    @Test
    void overlappingNewsOfACrowdEndAsTheRecordSays() throws Exception {
        figures.equalTheRecordAfterOverlappingNews("LK");
    }

    @Test
    void answersOfFirstAttemptsAreCountedOnce() throws Exception {
        figures.countAnswersOfFirstAttempts("TG");
    }

    @Test
    void clickingTwiceOnTwoDevicesStartsOneAttemptAndSubmitsItOnce() throws Exception {
        learning.read(trainee);

        var started = allAtOnce(
                () -> people.as(trainee, () -> attempts.start(learning.module().id())));
        assertThat(started).containsOnly(started.getFirst());

        AttemptId attempt = started.getFirst();
        List<Instant> submitted = allAtOnce(() -> people.as(trainee, () -> attempts.submit(attempt)));
        assertThat(submitted).containsOnly(submitted.getFirst());
    }

    @Test
    void ofAnswersThatArriveTogetherOneIsKept() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        var question = learning.questions(trainee, attempt).getFirst();

        var answers = allAtOnce(
                () -> people.as(trainee, () -> attempts.answer(attempt, question.id(), 1, question.rightAnswer())));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.revision()).isEqualTo(1);
            assertThat(answer.choice()).isEqualTo(question.rightAnswer());
        });
        assertThat(answers)
                .extracting(answer -> answer.savedAt())
                .containsOnly(answers.getFirst().savedAt());
    }

    @Test
    void theEndOfAnAttemptMovesByALossOnce() throws Exception {
        var attempt = learning.startedAttempt(trainee);
        learning.limit(attempt, Duration.ofMinutes(30));
        var end = endOf(attempt);

        allAtOnce(() -> people.as(trainee, () -> attempts.connected(attempt, Duration.ofHours(1))));

        assertThat(endOf(attempt) - end).isBetween(1L, 60_000L);
    }

    private long endOf(AttemptId attempt) {
        return jdbc.sql("select ends_at from learning_attempt_time where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theLastAnswerGivenIsHeldWhateverTheOrderOfArrival() throws Exception {
        histories.withoutSubmission(200);
        histories.withSubmission(20);
    }

    @Test
    void aThousandCompletionsAtOnceAreAThousandCertificates() throws Exception {
        thousandCompletions.completeAtOnce();
    }

    @Test
    void listenersThatFailedAreTriedAgain() {
        listener.isHeardAfterAFailure();
        listener.isGivenUp();
        listener.isLeftUntilItsTime();
        listener.ofADeadNodeIsHeard();
    }

    @Test
    void signalsForTheKeeper() {
        signals.areRead();
    }

    @Test
    void theDeskOfACentreAndOfTheAdministrator() throws Exception {
        peopleStatements.everyStatementOnce();
    }

    @Test
    void aRotationFromAListToAReminder() throws Exception {
        cohortStatements.everyStatementOnce();
    }

    @Test
    void fromOneCertificateToTheNext() throws Exception {
        renewal.fromOneCertificateToTheNext("BF");
    }

    /** PostgreSQL keeps no text with a null character in it. */
    @Test
    void signsThatNoAddressHoldsAreAWrongPasswordAndNothingFails() {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(Tokens.ofForm())
                        .param("username", "a\0b@police.example")
                        .param("password", "wrong"))
                .hasRedirectedUrl("/sign-in?wrong");
    }

    private static DataSource migratedInMemory() {
        var inMemory = DataSourceBuilder.create()
                .url(
                        "jdbc:h2:mem:compared;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
                .build();
        Flyway.configure().dataSource(inMemory).load().migrate();
        return inMemory;
    }

    private static List<String> sorted(JdbcClient of, String query) {
        return of.sql(query).query(String.class).list().stream().sorted().toList();
    }

    private static <T> List<T> allAtOnce(Callable<T> action) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> action).limit(8).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** PostgreSQL refuses to run as root; started so, the library puts it into a user namespace of its own. */
    @TestConfiguration
    static class Database {

        @Bean
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return DataSourceBuilder.create()
                    .url(postgres.getJdbcUrl("postgres", "postgres"))
                    .build();
        }
    }
}
