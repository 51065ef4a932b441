package org.beret.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beret.background.WorkState;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.identity.PersonId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.TraineeCodes;
import org.beret.people.slips.SignInSlip;
import org.beret.people.slips.SlipPrinter;
import org.beret.people.slips.Slips;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lays slips out in one thread, as baseline, and waits for a sign; then has as many made as a clerk does. No component of the application:
 * only {@link SlipsServer} names it.
 */
class SlipsRun implements ApplicationRunner {

    static final String FOLDER = "bench.folder";
    static final String READY = "ready";
    static final String GO = "go";
    static final String RESULT = "result";
    static final int SLIPS = 1_000;
    static final String STAFF = "centre.bench@beret.example";

    private static final int WARM_UP = 100;
    private static final long POLL_MILLIS = 20;

    private final DemonstrationAccounts accounts;
    private final TraineeCodes codes;
    private final Slips slips;
    private final SlipPrinter printer;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Path folder;

    SlipsRun(
            DemonstrationAccounts accounts,
            TraineeCodes codes,
            Slips slips,
            SlipPrinter printer,
            JdbcTemplate jdbc,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.codes = codes;
        this.slips = slips;
        this.printer = printer;
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = Path.of(environment.getRequiredProperty(FOLDER));
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
                        "bench@beret.example", "P-BENCH", "Given", "Family", Gender.WOMAN, Category.FORMED_POLICE_UNIT),
                Language.EN);
        var warmUp = people("W", WARM_UP, template);
        accounts.actAs(STAFF, () -> {
            make(warmUp);
            printer.pdf(written(warmUp));
        });
        var officers = people("S", SLIPS, template);
        var measured = new StringBuilder();
        accounts.actAs(STAFF, () -> {
            var start = System.nanoTime();
            printer.pdf(written(officers));
            measured.append(System.nanoTime() - start);
        });
        Files.createFile(folder.resolve(READY));
        while (!Files.exists(folder.resolve(GO))) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        accounts.actAs(STAFF, () -> {
            Heap.forgetPeak();
            measured.append(make(officers)).append(' ').append(Heap.peak());
        });
        var whole = Files.writeString(folder.resolve("part"), measured);
        Files.move(whole, folder.resolve(RESULT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nanoseconds that the clerk waits, and until the file is there. */
    private String make(List<PersonId> officers) {
        var start = System.nanoTime();
        codes.print(officers, "Benchmark", true);
        var clerk = System.nanoTime() - start;
        while (slips.ofMyCentre().stream().anyMatch(one -> one.batch().state() == WorkState.RUNNING)) {
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        if (slips.ofMyCentre().getFirst().batch().state() != WorkState.DONE) {
            throw new IllegalStateException("The slips were not made");
        }
        return " " + clerk + " " + (System.nanoTime() - start);
    }

    private List<SignInSlip> written(List<PersonId> officers) {
        return officers.stream()
                .map(officer -> new SignInSlip(
                        officer,
                        "Given Family",
                        "SN P-BENCH",
                        "ABCD-EFGH-JKLM",
                        clock.instant().plus(Duration.ofDays(14)),
                        Language.EN))
                .toList();
    }

    private List<PersonId> people(String prefix, int count, PersonId template) {
        var people = new ArrayList<PersonId>();
        for (var number = 0; number < count; number++) {
            var person = PersonId.next();
            people.add(person);
            jdbc.update("""
                    insert into people_person (id, family_name, given_name, role, country_code, service_number, centre_id, gender,
                        category, language, suspended, version)
                    select cast(? as uuid), family_name, given_name, role, country_code, ?, centre_id, gender, category, language, false, 0
                    from people_person where id = ?""", person.value(), prefix + number, template.value());
        }
        return people;
    }
}
