package org.beret.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.Attempts;
import org.beret.learning.EnrolmentId;
import org.beret.learning.EnrolmentRegister;
import org.beret.learning.TestLearning;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.shared.CountryCode;
import org.beret.statistics.QuestionFigures.BoundedCount;
import org.beret.statistics.QuestionFigures.BoundedCount.Bound;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to hold of figures on every database, each in a country of its own; and figures as a coordinator sees them. */
@Component
public class TestFigures {

    private static final int CROWD = 200;
    private static final int AT_ONCE = 16;

    private final TestPeople people;
    private final TestLearning learning;
    private final Attempts attempts;
    private final EnrolmentRegister enrolments;
    private final TransactionTemplate transactions;
    private final EnrolmentFacts facts;
    private final Statistics statistics;
    private final RecountJob job;
    private final FigureCommand command;
    private final PlainRecount plain;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestFigures(
            TestPeople people,
            TestLearning learning,
            Attempts attempts,
            EnrolmentRegister enrolments,
            TransactionTemplate transactions,
            EnrolmentFacts facts,
            Statistics statistics,
            RecountJob job,
            Recount recount,
            PlainRecount plain,
            CountryModuleCountsCache counts,
            CourseCatalogue catalogue,
            ConfigurableApplicationContext context,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.learning = learning;
        this.attempts = attempts;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.facts = facts;
        this.statistics = statistics;
        this.job = job;
        this.command = new FigureCommand(job, recount, counts, catalogue, context, clock);
        this.plain = plain;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the end eleven of twenty-one have completed; of everything that is told apart there are five at least. */
    public void followAssigningStartingAndCompleting(String country) throws Exception {
        var centre = people.centre(country);
        var women = trainees(centre, Gender.WOMAN, 11);
        var men = trainees(centre, Gender.MAN, 16);
        await().untilAsserted(() -> assertThat(of(country).trainees()).hasValue(27));

        var assigned = Stream.concat(women.stream(), men.stream().limit(10)).toList();
        for (var trainee : assigned) {
            learning.assign(centre, trainee);
        }
        await().untilAsserted(() -> assertThat(of(country).all().assigned()).hasValue(21));
        assertThat(of(country).all().completed()).hasValue(0);

        for (var trainee : assigned) {
            learning.begin(trainee);
        }
        await().untilAsserted(() -> assertThat(of(country).all().inProgress()).hasValue(21));

        for (var trainee :
                Stream.concat(women.stream().limit(6), men.stream().limit(5)).toList()) {
            learning.complete(trainee);
        }
        await().untilAsserted(() -> assertThat(of(country).all().completed()).hasValue(11));
        assertThat(of(country).all().inProgress()).hasValue(10);
        assertThat(of(country).women().completed()).hasValue(6);
        assertThat(of(country).all().passedAtOnce()).hasValue(11);
        assertThat(of(country).all().medianDays()).hasValue(0);
    }

    /** Two hundred trainees submit at the same time, most of them rightly; two nodes' rounds would not be more at once. */
    public void equalARecountAfterACrowd(String country) throws Exception {
        // Other tests write into the record behind everybody's back.
        job.rebuild();
        var centre = people.centre(country);
        var ready = atOnce(trainees(centre, Gender.WOMAN, CROWD).stream()
                .map(trainee -> (Callable<Ready>) () -> {
                    learning.assign(centre, trainee);
                    return new Ready(trainee, learning.startedAttempt(trainee));
                })
                .toList());
        atOnce(ready.stream()
                .map(trainee -> (Callable<Ready>) () -> {
                    submit(trainee, trainee.hashCode() % 4 != 0);
                    return trainee;
                })
                .toList());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unsettled()).isEmpty());
        var shown = of(country).all();
        assertThat(shown.assigned()).hasValue(CROWD);
        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));
        assertShownEqualsRecord(country);
        assertThat(plain.assertShownIsRight()).isPositive();
    }

    /** Every figure that is shown of a country in some group and period is what the record says. */
    private void assertShownEqualsRecord(String country) {
        var year = Integer.toString(LocalDate.now(clock).getYear());
        for (var choices : List.of(
                Map.<String, String>of(),
                Map.of("period", year),
                Map.of("gender", "WOMAN"),
                Map.of("gender", "WOMAN", "category", "FORMED_POLICE_UNIT"),
                Map.of("language", "en"))) {
            var all = new HashMap<>(choices);
            all.put("country", country);
            var comparisons = command.comparisons(all);
            assertThat(comparisons).allMatch(FigureCommand.Comparison::isEqual);
            assertThat(comparisons.getFirst().shown()).as(choices.toString()).hasValue(CROWD);
        }
    }

    /**
     * Some of a crowd begin, and each time somebody tells of a part of the crowd, in any order; half of the facts are not there
     * yet. Whoever waits for another in a circle fails.
     */
    public void equalTheRecordAfterOverlappingNews(String country) throws Exception {
        job.rebuild();
        assign(trainees(people.centre(country), Gender.WOMAN, CROWD));
        await().until(this::isSettled);
        var all = enrolmentsOf(country);
        jdbc.sql("delete from statistics_enrolment_fact where enrolment_id in (:ids)")
                .param(
                        "ids",
                        all.stream().map(EnrolmentId::value).limit(CROWD / 2).toList())
                .update();

        atOnce(all.stream()
                .map(enrolment -> (Callable<EnrolmentId>) () -> {
                    change(enrolment, "started_at = assigned_at");
                    var some = new ArrayList<>(all);
                    Collections.shuffle(some, new Random(enrolment.hashCode()));
                    facts.refresh(Stream.concat(some.stream().limit(CROWD / 2), Stream.of(enrolment))
                            .toList());
                    return enrolment;
                })
                .toList());

        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));
        assertThat(of(country).all().inProgress()).hasValue(CROWD);
    }

    /** One event tells of seven, of whom two count no longer when it is heard, and of one whom nobody knows. */
    public void leaveOutWhoIsGone(String country) throws Exception {
        job.rebuild();
        assign(trainees(people.centre(country), Gender.MAN, 7));
        await().until(this::isSettled);
        var all = enrolmentsOf(country);
        all.subList(0, 2).forEach(gone -> change(gone, "superseded_at = assigned_at"));
        all.subList(2, 7).forEach(begun -> change(begun, "started_at = assigned_at"));

        facts.refresh(Stream.concat(all.stream(), Stream.of(EnrolmentId.next())).toList());

        await().until(this::isSettled);
        assertThat(of(country).all().assigned()).hasValue(5);
        assertThat(of(country).all().inProgress()).hasValue(5);
        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));
    }

    /** The first module, to all of them at once. */
    void assign(List<SignedInPerson> trainees) {
        transactions.executeWithoutResult(_ -> enrolments.enrol(
                trainees.stream().map(SignedInPerson::id).toList(),
                learning.module().id(),
                LocalDate.now(clock).plusDays(30),
                "Training Centre"));
    }

    private List<EnrolmentId> enrolmentsOf(String country) {
        return jdbc.sql("""
                        select e.id from learning_enrolment e join people_person p on p.id = e.person_id
                        where p.country_code = :country order by e.id""").param("country", country).query(UUID.class).list().stream()
                .map(EnrolmentId::new)
                .toList();
    }

    private void change(EnrolmentId enrolment, String change) {
        jdbc.sql("update learning_enrolment set " + change + " where id = :id")
                .param("id", enrolment.value())
                .update();
    }

    public void areRebuiltFromTheRecord(String country) throws Exception {
        var centre = people.centre(country);
        for (var trainee : trainees(centre, Gender.MAN, 6)) {
            learning.assign(centre, trainee);
        }
        await().untilAsserted(() -> assertThat(of(country).all().assigned()).hasValue(6));
        await().untilAsserted(() -> assertThat(isSettled()).isTrue());

        jdbc.sql(
                        "update statistics_enrolment_fact set stage = 'COMPLETED_LATER', days = 3 where country_code = :country")
                .param("country", country)
                .update();
        jdbc.sql("update statistics_cell set not_started = not_started + 7 where country_code = :country")
                .param("country", country)
                .update();
        var found = job.rebuild();

        assertThat(found.facts()).isEqualTo(12);
        assertThat(found.cells()).isPositive();
        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));
        assertThat(of(country).all().assigned()).hasValue(6);
        assertThat(of(country).all().completed()).hasValue(0);
    }

    /** Every second person passes, the others answer nothing rightly. */
    public void countAnswersOfFirstAttempts(String country) throws Exception {
        job.rebuild();
        var before = answers();
        var centre = people.centre(country);
        var passes = false;
        for (var trainee : trainees(centre, Gender.WOMAN, 40)) {
            learning.assign(centre, trainee);
            learning.submittedAttempt(trainee, passes ? learning.module().quiz().neededToPass() : 0);
            passes = !passes;
        }
        var each = learning.module().quiz().draw().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        await().untilAsserted(() -> assertThat(answers()).isEqualTo(before + 40L * each));
        await().untilAsserted(() -> assertThat(isSettled()).isTrue());
        assertThat(countsOf(questions())).isNotEmpty().isEqualTo(recountedQuestions());
        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));

        jdbc.sql("update statistics_item set right_count = right_count + 1 where rest_score = 0")
                .update();
        jdbc.sql("delete from statistics_item_choice").update();
        assertThat(job.rebuild().questions()).isPositive();

        assertThat(countsOf(questions())).isEqualTo(recountedQuestions());
        assertThat(job.rebuild()).isEqualTo(new FactRebuild.Differences(0, 0, 0));
    }

    /** How many persons were asked each question, and how many of them answered rightly, where it may be told. */
    private Map<String, BoundedCount> countsOf(QuestionFigures figures) {
        return figures.rows().stream()
                .filter(row -> row.all().right().bound() == Bound.EXACT)
                .collect(Collectors.toMap(
                        row -> row.question().id().value() + row.all().count(),
                        row -> row.all().right()));
    }

    QuestionFigures questions() throws Exception {
        return people.as(
                people.coordinator(),
                () -> statistics.questions(learning.module().id(), ""));
    }

    private Map<String, BoundedCount> recountedQuestions() {
        return jdbc
                .sql("""
                        select l.question_id, count(*) as persons, sum(case when l.counted then 1 else 0 end) as rights
                        from learning_answer l join learning_attempt a on a.id = l.attempt_id
                        join learning_enrolment e on e.id = a.enrolment_id and e.module_id = :module
                        where a.submitted_at is not null and a.course_version is not null and not exists (
                            select 1 from learning_attempt earlier where earlier.enrolment_id = a.enrolment_id
                            and earlier.started_at < a.started_at) and not exists (
                            select 1 from learning_enrolment earlier where earlier.person_id = e.person_id
                            and earlier.module_id = e.module_id and earlier.assigned_at < e.assigned_at)
                        group by l.question_id
                        having sum(case when l.counted then 1 else 0 end) >= 5 and sum(case when l.counted then 0 else 1 end) >= 5""")
                .param("module", learning.module().id().value())
                .query((row, _) -> Map.entry(
                        row.getString("question_id") + OptionalLong.of(row.getLong("persons")),
                        BoundedCount.exactly(row.getLong("rights"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long answers() {
        return count("select coalesce(sum(right_count + wrong_count), 0) from statistics_item where module_id = '"
                + learning.module().id() + "'");
    }

    /** The figures of the first module, as a coordinator sees them now. */
    public CountryFigures of(String country) {
        var module = learning.module().id();
        return world(FigureFilter.of(module, Period.EVER)).countries().stream()
                .filter(figures -> figures.country().equals(new CountryCode(country)))
                .findFirst()
                .orElse(new CountryFigures(
                        new CountryCode(country),
                        OptionalLong.empty(),
                        GroupFigures.SUPPRESSED,
                        GroupFigures.SUPPRESSED));
    }

    GroupFigures of(String country, ModuleId module) {
        return world(FigureFilter.of(module, Period.EVER)).countries().stream()
                .filter(figures -> figures.country().equals(new CountryCode(country)))
                .map(CountryFigures::all)
                .findFirst()
                .orElse(GroupFigures.SUPPRESSED);
    }

    /** As on the morning after the last day of all certificates of a country. */
    void letCertificatesRunOut(String country, LocalDate lastDay) {
        jdbc.sql("update certificates_certificate set valid_until = :day where country_code = :country")
                .param("day", lastDay)
                .param("country", country)
                .update();
        jdbc.sql("update statistics_enrolment_fact set certified_until = :day where country_code = :country")
                .param("day", lastDay)
                .param("country", country)
                .update();
        jdbc.sql("update statistics_recount_lock set counted_on = :day")
                .param("day", lastDay)
                .update();
    }

    World world(FigureFilter filter) {
        try {
            return people.as(people.coordinator(), () -> statistics.world(filter));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public List<SignedInPerson> trainees(TrainingCentreId centre, Gender gender, int count) {
        var trainees = new ArrayList<SignedInPerson>();
        for (var number = 0; number < count; number++) {
            trainees.add(people.trainee(centre, gender, Category.FORMED_POLICE_UNIT));
        }
        return trainees;
    }

    /** Whether everything that happened is heard and counted. */
    boolean isSettled() {
        return unsettled().isEmpty();
    }

    /** What happened and is not heard, by who has to hear it, and what is not counted. */
    private List<String> unsettled() {
        return jdbc.sql("""
                        select listener_id || ' ' || serialized_event from event_publication
                        where listener_id like 'org.beret.statistics.%'
                        union all
                        select country_code || ' ' || module_id from statistics_recount_mark
                        union all
                        select cast(attempt_id as varchar(36)) from statistics_first_attempt where waiting_since is not null""").query((row, _) -> row.getString(1)).list();
    }

    private record Ready(SignedInPerson trainee, AttemptId attempt) {}

    private void submit(Ready ready, boolean passes) throws Exception {
        var questions = learning.questions(ready.trainee(), ready.attempt());
        people.as(ready.trainee(), () -> {
            if (passes) {
                questions.forEach(
                        question -> attempts.answer(ready.attempt(), question.id(), 1, question.rightAnswer()));
            }
            return attempts.submit(ready.attempt());
        });
    }

    private static <T> List<T> atOnce(List<Callable<T>> actions) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(actions)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
