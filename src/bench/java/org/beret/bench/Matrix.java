package org.beret.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.beret.Application;
import org.beret.accounts.Category;
import org.beret.accounts.DemonstrationAccounts;
import org.beret.accounts.DemonstrationAccounts.DemonstrationTrainee;
import org.beret.accounts.Gender;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.MatrixFilter;
import org.beret.cohorts.MatrixFilter.Order;
import org.beret.cohorts.MatrixFilter.SortKey;
import org.beret.cohorts.MatrixFilter.State;
import org.beret.cohorts.ProgressMatrix;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long the server takes for the screens of a centre whose cohort has two thousand trainees and eight modules. */
final class Matrix {

    private static final int TRAINEES = 2000;
    private static final int MODULES = 8;
    private static final int PAGE = 50;
    private static final int ROUNDS = 40;
    private static final String STAFF = "centre.bench@beret.example";

    private final ConfigurableApplicationContext beret;
    private final Cohorts cohorts;
    private final ProgressMatrix matrix;
    private final JdbcTemplate jdbc;
    private final Table table = new Table("", "median ms", "slowest ms");

    private Matrix(ConfigurableApplicationContext beret) {
        this.beret = beret;
        this.cohorts = beret.getBean(Cohorts.class);
        this.matrix = beret.getBean(ProgressMatrix.class);
        this.jdbc = beret.getBean(JdbcTemplate.class);
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        for (var name : System.getProperty("database").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder());
                    var beret = SpringApplication.run(
                            Application.class,
                            "--spring.profiles.active=demo",
                            "--server.port=0",
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.user(),
                            "--spring.datasource.password=")) {
                new Matrix(beret).measure(name);
            }
        }
    }

    private void measure(String database) {
        var accounts = beret.getBean(DemonstrationAccounts.class);
        var cohort = new ArrayList<CohortId>();
        var start = System.nanoTime();
        fill(accounts, cohort);
        var filled = (System.nanoTime() - start) / 1e9;
        accounts.actAs(STAFF, () -> measure(cohort.getFirst()));
        table.print("Matrix of " + TRAINEES + " trainees x " + MODULES + " modules on " + database + ", made in "
                + Math.round(filled) + " s");
    }

    private void fill(DemonstrationAccounts accounts, List<CohortId> made) {
        var centre = accounts.openCentre(new CountryCode("SN"), "Crowd", STAFF, Language.EN);
        var people = IntStream.range(0, TRAINEES)
                .mapToObj(number -> accounts.openTrainee(
                        centre,
                        new DemonstrationTrainee(
                                "matrix" + number + "@beret.example",
                                "P-MATRIX-" + number,
                                "Given " + number,
                                "Family " + number % 97,
                                Gender.WOMAN,
                                Category.FORMED_POLICE_UNIT),
                        Language.EN))
                .toList();
        accounts.actAs(STAFF, () -> {
            var cohort = cohorts.create(new CohortDetails("Crowd", Optional.empty(), "", Optional.empty()));
            cohorts.admit(cohort, people);
            beret.getBean(Assignments.class).assign(cohort, modules(), LocalDate.now(beret.getBean(Clock.class)));
            made.add(cohort);
        });
        stages();
    }

    private List<ModuleId> modules() {
        return beret.getBean(CourseCatalogue.class).modules().stream()
                .limit(MODULES)
                .map(CourseModule::id)
                .toList();
    }

    /** One quarter each has not begun, is late, has begun, and has completed. */
    private void stages() {
        var random = new Random(1);
        var rows = jdbc.query("select id from learning_enrolment", (row, _) -> row.getObject(1, UUID.class));
        jdbc.batchUpdate("""
                update learning_enrolment set started_at = case when ? then assigned_at end,
                    completed_at = case when ? then assigned_at end, due_on = case when ? then due_on - 7 else due_on end
                where id = ?""", rows, 500, (row, id) -> {
            var stage = random.nextInt(4);
            row.setBoolean(1, stage > 1);
            row.setBoolean(2, stage == 3);
            row.setBoolean(3, stage == 1);
            row.setObject(4, id);
        });
    }

    private void measure(CohortId cohort) {
        var module = modules().getLast();
        var everybody = MatrixFilter.EVERYBODY;
        var late = new MatrixFilter("", Optional.empty(), true, Optional.empty(), Optional.empty(), Order.byName());
        var stuck = new MatrixFilter(
                "", Optional.of(State.STUCK), false, Optional.empty(), Optional.empty(), Order.byName());
        var named = new MatrixFilter(
                "family 4", Optional.empty(), false, Optional.empty(), Optional.empty(), Order.byName());
        var byModule = everybody.in(new Order(SortKey.MODULE, Optional.of(module), true));
        var byCompleted = everybody.in(new Order(SortKey.COMPLETED, Optional.empty(), true));
        row("a page by name", round -> matrix.page(cohort, everybody, round * PAGE, PAGE));
        row("a page by a module", round -> matrix.page(cohort, byModule, round * PAGE, PAGE));
        row("a page by modules completed", round -> matrix.page(cohort, byCompleted, round * PAGE, PAGE));
        row("a page of the late", round -> matrix.page(cohort, late, round * PAGE / 2, PAGE));
        row("a page of the stuck", _ -> matrix.page(cohort, stuck, 0, PAGE));
        row("a page of those named so", _ -> matrix.page(cohort, named, 0, PAGE));
        row("how many are late", _ -> matrix.size(cohort, late));
        row("totals of everybody", _ -> matrix.totals(cohort, everybody));
        row("the columns", _ -> matrix.columns(cohort));
        row("figures of the overview", _ -> cohorts.ofMyCentre());
        row("all rows, as a file has them", _ -> matrix.page(cohort, everybody, 0, TRAINEES));
    }

    private interface Fetch {
        Object fetch(int round);
    }

    private void row(String name, Fetch fetch) {
        var millis = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            fetch.fetch(round % (TRAINEES / PAGE));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        table.row(name, millis.get(ROUNDS / 2), millis.getLast());
    }
}
