package org.beret.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.beret.background.WorkState;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.certificates.Attestations;
import org.beret.certificates.CertificateId;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.Cohorts;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.identity.PersonId;
import org.beret.learning.EnrolmentId;
import org.beret.learning.ModuleCompleted;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a crowd complete its last module as the transactions that close quizzes would, and waits for the certificates; then
 * writes as many bare, with a signature each; then prints a cohort. No component of the application: only
 * {@link CertificatesServer} names it.
 */
class CertificatesRun implements ApplicationRunner {

    static final String RESULT = "bench.result";
    static final int PEOPLE = 2_000;
    static final int COHORT = 200;

    private static final int WARM_UP = 200;
    private static final int THREADS = 4;
    private static final int SINGLE_PDFS = 20;
    private static final int BATCH = 1000;
    private static final String STAFF = "centre.bench@beret.example";
    private static final String TRAINEE = "trainee.bench@beret.example";

    private final DemonstrationAccounts accounts;
    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final Attestations attestations;
    private final org.beret.certificates.Certificates certificates;
    private final CourseCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Path result;

    CertificatesRun(
            DemonstrationAccounts accounts,
            Cohorts cohorts,
            CohortJoining joining,
            Attestations attestations,
            org.beret.certificates.Certificates certificates,
            CourseCatalogue catalogue,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            JdbcTemplate jdbc,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.joining = joining;
        this.attestations = attestations;
        this.certificates = certificates;
        this.catalogue = catalogue;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.result = Path.of(environment.getRequiredProperty(RESULT));
    }

    /** In a thread of its own: whoever waits for the server need not wait for this. */
    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofPlatform().name("bench").start(() -> {
            try {
                run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void run() throws Exception {
        var centre = accounts.openCentre(new CountryCode("SN"), "Centre of the benchmark", STAFF, Language.EN);
        var template = accounts.openTrainee(
                centre,
                new DemonstrationPerson(
                        TRAINEE, "P-BENCH", "Given", "Family", Gender.WOMAN, Category.FORMED_POLICE_UNIT),
                Language.EN);
        issue(List.of(template));
        var cohort = people(WARM_UP, template);
        issue(cohort);
        var bare = new BareCertificates(jdbc, transactions, clock);
        bare.write(people(WARM_UP, template), centre, core(), THREADS);
        var crowd = people(PEOPLE, template);
        var issued = issue(crowd);
        var written = bare.write(people(PEOPLE, template), centre, core(), THREADS);
        var whole = Files.write(
                result.resolveSibling(result.getFileName() + ".part"),
                List.of(issued + " " + written, print(template, cohort.subList(0, COHORT))));
        Files.move(whole, result, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<CourseModule> core() {
        return catalogue.modules().stream().filter(CourseModule::core).toList();
    }

    /** Written by hand: a password for each would take minutes. */
    private List<PersonId> people(int count, PersonId template) {
        var people = new ArrayList<PersonId>();
        for (var number = 0; number < count; number++) {
            people.add(PersonId.next());
        }
        jdbc.batchUpdate("""
                insert into people_person (id, family_name, given_name, role, country_code, centre_id, gender, category,
                    language, suspended, version)
                select cast(? as uuid), family_name, given_name, role, country_code, centre_id, gender, category, language, suspended, 0
                from people_person where id = ?""", people, BATCH, (row, person) -> {
            row.setObject(1, person.value());
            row.setObject(2, template.value());
        });
        return people;
    }

    /** Nanoseconds from the first completion to the last certificate. */
    private long issue(List<PersonId> people) throws Exception {
        var now = clock.instant();
        var last = core().getLast();
        core().stream().filter(module -> !module.equals(last)).forEach(module -> complete(people, module, now));
        var completed = complete(people, last, now);
        var before = issued();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var told = completed.stream()
                    .map(event ->
                            threads.submit(() -> transactions.executeWithoutResult(_ -> events.publishEvent(event))))
                    .toList();
            for (Future<?> one : told) {
                one.get();
            }
        }
        while (issued() < before + people.size()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return System.nanoTime() - start;
    }

    private long issued() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from certificates_act where act = 'ISSUED'", Long.class));
    }

    private List<ModuleCompleted> complete(List<PersonId> people, CourseModule module, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var completed = people.stream()
                .map(person -> new ModuleCompleted(
                        new EnrolmentId(UuidCreator.getTimeOrderedEpoch()),
                        person,
                        module.id(),
                        module.version(),
                        now,
                        now,
                        now))
                .toList();
        jdbc.batchUpdate("""
                insert into learning_enrolment (id, origin, person_id, module_id, assigned_at, assigned_by, started_at,
                    course_version, course_digest, completed_at, version)
                values (?, (select id from installation_self), ?, ?, ?, 'Centre', ?, ?, ?, ?, 0)""", completed, BATCH, (row, event) -> {
            row.setObject(1, event.enrolment().value());
            row.setObject(2, event.person().value());
            row.setString(3, module.id().value());
            row.setObject(4, at);
            row.setObject(5, at);
            row.setString(6, module.version().number());
            row.setString(7, module.version().digest());
            row.setObject(8, at);
        });
        passed(completed, module, at);
        return completed;
    }

    private void passed(List<ModuleCompleted> completed, CourseModule module, OffsetDateTime at) {
        jdbc.batchUpdate("""
                insert into learning_attempt (id, origin, enrolment_id, seed, started_at, submitted_at, right_count,
                    question_count, passed, version)
                values (?, (select id from installation_self), ?, 1, ?, ?, ?, ?, true, 0)""", completed, BATCH, (row, event) -> {
            row.setObject(1, UuidCreator.getTimeOrderedEpoch());
            row.setObject(2, event.enrolment().value());
            row.setObject(3, at);
            row.setObject(4, at);
            row.setInt(5, module.quiz().neededToPass());
            row.setInt(6, module.quiz().questionCount());
        });
    }

    /** Nanoseconds of one PDF and of the cohort's, and the bytes of that and of the heap at most. */
    private String print(PersonId single, List<PersonId> people) {
        var own = new CertificateId(Objects.requireNonNull(jdbc.queryForObject(
                "select id from certificates_certificate where person_id = ?", UUID.class, single.value())));
        var ones = new long[1];
        accounts.actAs(TRAINEE, () -> {
            certificates.pdf(own, Language.EN);
            var start = System.nanoTime();
            for (var number = 0; number < SINGLE_PDFS; number++) {
                certificates.pdf(own, Language.EN);
            }
            ones[0] = (System.nanoTime() - start) / SINGLE_PDFS;
        });
        var measured = new StringBuilder().append(ones[0]);
        accounts.actAs(STAFF, () -> {
            var cohort = cohorts.create(new CohortDetails("Cohort", Optional.empty(), "", Optional.empty()));
            joining.join(cohort, people);
            Heap.forgetPeak();
            var start = System.nanoTime();
            var batch = attestations.begin(cohort, Language.EN);
            await(cohort);
            measured.append(' ').append(System.nanoTime() - start);
            measured.append(' ')
                    .append(attestations.file(batch).length)
                    .append(' ')
                    .append(Heap.peak());
        });
        return measured.toString();
    }

    private void await(CohortId cohort) {
        var state = WorkState.RUNNING;
        while (state == WorkState.RUNNING) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            state = attestations.latest(cohort).orElseThrow().state();
        }
        if (state != WorkState.DONE) {
            throw new IllegalStateException("The PDF ended as " + state);
        }
    }
}
