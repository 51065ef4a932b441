package org.beret.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.beret.Application;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.SortKey;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the server takes for the screens of a centre whose cohort has two thousand trainees and eight modules, beside a
 * cohort of a hundred and bare SQL for the same rows; and what late joiners cost, beside bare batched inserts.
 */
final class Progress {

    /** H2 would answer the same question from memory as long as nothing changes. */
    private static final String FRESH = ";OPTIMIZE_REUSE_RESULTS=FALSE";

    private static final int TRAINEES = 2000;
    private static final int FEW = 100;
    private static final int JOINERS = 1000;
    private static final int MODULES = 8;
    private static final int PAGE = 50;
    private static final int ROUNDS = 40;
    private static final String STAFF = "centre.bench@beret.example";

    private final ConfigurableApplicationContext beret;
    private final Cohorts cohorts;
    private final CohortJoining members;
    private final ProgressTable table;
    private final JdbcTemplate jdbc;
    private final BareRows people;
    private final Table screens =
            new Table("", "median ms", "slowest ms", "of 100 trainees, ms", "bare SQL, ms", "times bare");
    private final Table joining = new Table("", "seconds", "enrolments a second", "bare inserts a second", "of bare");

    private Progress(ConfigurableApplicationContext beret) {
        this.beret = beret;
        this.cohorts = beret.getBean(Cohorts.class);
        this.members = beret.getBean(CohortJoining.class);
        this.table = beret.getBean(ProgressTable.class);
        this.jdbc = beret.getBean(JdbcTemplate.class);
        this.people = new BareRows(beret.getBean(DataSource.class));
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        for (var name : System.getProperty("database", "h2,postgresql").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database =
                            name.equals("h2") ? Database.h2(scratch.folder()) : Database.postgresql(scratch.folder());
                    var beret = SpringApplication.run(
                            Application.class,
                            "--spring.profiles.active=demo",
                            "--server.port=0",
                            "--beret.certificates.key=" + scratch.folder().resolve("key.pem"),
                            "--spring.datasource.url=" + database.url() + (database.isShared() ? "" : FRESH),
                            "--spring.datasource.username=" + database.user(),
                            "--spring.datasource.password=")) {
                new Progress(beret).measure(database.name());
            }
        }
    }

    private void measure(String database) {
        var accounts = beret.getBean(DemonstrationAccounts.class);
        var centre = accounts.openCentre(new CountryCode("SN"), "Crowd", STAFF, Language.EN);
        accounts.actAs(STAFF, () -> {
            var crowd = open("C", TRAINEES, centre);
            var few = open("F", FEW, centre);
            var elsewhere = open("J", JOINERS + ROUNDS, centre);
            assign(crowd, TRAINEES);
            assign(few, FEW);
            stages();
            screens(crowd, few);
            joiners(crowd, members(elsewhere));
        });
        screens.print("Progress of " + TRAINEES + " trainees x " + MODULES + " modules on " + database);
        joining.print("Assigning and late joiners on " + database);
    }

    /** With members who are put into the database directly; nothing is assigned to them. */
    private CohortId open(String prefix, int size, TrainingCentreId centre) {
        var cohort = cohorts.create(new CohortDetails(prefix, Optional.empty(), "", Optional.empty()));
        try {
            people.write(prefix, size, centre.value(), cohort.value());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return cohort;
    }

    private void assign(CohortId cohort, int size) {
        var today = LocalDate.now(beret.getBean(Clock.class));
        var start = System.nanoTime();
        beret.getBean(Assignments.class).assign(cohort, modules(), DueDate.by(today));
        joined("assigning " + MODULES + " modules to " + size, System.nanoTime() - start, size);
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

    private void screens(CohortId crowd, CohortId few) {
        var everybody = ProgressFilter.EVERYBODY;
        var module = modules().getLast();
        page("the first rows by name", crowd, few, everybody, _ -> 0);
        page("a page on the way down", crowd, few, everybody, round -> round * PAGE);
        page("by how far they are with a module", crowd, few, everybody.in(byModule(module)), round -> round * PAGE);
        page(
                "by how many modules are completed",
                crowd,
                few,
                everybody.in(new Order(SortKey.COMPLETED, Optional.empty(), true)),
                round -> round * PAGE);
        page("only who is late", crowd, few, ProgressFilter.late(), _ -> 0);
        page("only who has no attempt left", crowd, few, ProgressFilter.of(State.STUCK), _ -> 0);
        row(
                "how many are late",
                _ -> table.size(crowd, ProgressFilter.late()),
                _ -> table.size(few, ProgressFilter.late()),
                null);
        row("totals below the columns", _ -> table.totals(crowd, everybody), _ -> table.totals(few, everybody), null);
        row(
                "how many are certified",
                _ -> table.certified(crowd, everybody),
                _ -> table.certified(few, everybody),
                null);
        row("figures of all cohorts", _ -> cohorts.ofMyCentre(), null, null);
        for (var format : TableFormat.values()) {
            row(
                    "everybody into a file, " + format,
                    _ -> export(crowd, format),
                    _ -> export(few, format),
                    _ -> bare(crowd, 0, TRAINEES));
        }
    }

    private static Order byModule(ModuleId module) {
        return new Order(SortKey.MODULE, Optional.of(module), true);
    }

    private void page(String name, CohortId crowd, CohortId few, ProgressFilter filter, IntFunction<Integer> from) {
        row(
                name,
                round -> table.page(crowd, filter, from.apply(round), PAGE),
                _ -> table.page(few, filter, 0, PAGE),
                round -> bare(crowd, from.apply(round), PAGE));
    }

    /** The same people and enrolments as a page by name, without anything that is derived from them. */
    private int bare(CohortId cohort, int offset, int limit) {
        return jdbc.query("""
                select page.*, e.* from (
                    select p.id as person, p.family_name, p.given_name, p.category, p.service_number
                    from cohorts_member m join people_person p on p.id = m.person_id
                    where m.cohort_id = ? order by p.sort_key, p.id limit ? offset ?) page
                left join learning_enrolment e on e.person_id = page.person""", (row, _) -> row.getString("module_id"), cohort.value(), limit, offset)
                .size();
    }

    /** Page by page, each cell with its state, as the screen's own file does. */
    private int export(CohortId cohort, TableFormat format) {
        var modules = modules();
        var offset = 0;
        try (var rows = format.write(OutputStream.nullOutputStream(), "Progress", Locale.ENGLISH)) {
            rows.head(List.of("Trainee"));
            List<ProgressRow> page;
            do {
                page = table.page(cohort, ProgressFilter.EVERYBODY, offset, 500);
                for (var row : page) {
                    var cells = new ArrayList<Object>();
                    cells.add(row.listName());
                    modules.forEach(
                            module -> cells.add(String.valueOf(row.cells().get(module))));
                    rows.row(cells);
                }
                offset += page.size();
            } while (page.size() == 500);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return offset;
    }

    private void row(String name, IntFunction<?> crowd, @Nullable IntFunction<?> few, @Nullable IntFunction<?> bare) {
        var millis = millis(crowd);
        var median = millis.get(ROUNDS / 2);
        var bareMillis = bare == null ? "" : figure(millis(bare).get(ROUNDS / 2));
        var times = bare == null ? "" : figure(median / Double.parseDouble(bareMillis.replace(",", "")));
        screens.row(
                name,
                median,
                millis.getLast(),
                few == null ? "" : figure(millis(few).get(ROUNDS / 2)),
                bareMillis,
                times);
    }

    private static List<Double> millis(IntFunction<?> fetch) {
        var millis = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var _ = fetch.apply(round % (TRAINEES / PAGE));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        return millis;
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }

    private List<PersonId> members(CohortId cohort) {
        return jdbc.query(
                "select person_id from cohorts_member where cohort_id = ?",
                (row, _) -> new PersonId(row.getObject(1, UUID.class)),
                cohort.value());
    }

    private void joiners(CohortId crowd, List<PersonId> newcomers) {
        var start = System.nanoTime();
        newcomers.subList(0, ROUNDS).forEach(person -> members.join(crowd, List.of(person)));
        joined("one late joiner, " + ROUNDS + " times", System.nanoTime() - start, ROUNDS);
        start = System.nanoTime();
        members.join(crowd, newcomers.subList(ROUNDS, newcomers.size()));
        joined(JOINERS + " late joiners at once", System.nanoTime() - start, JOINERS);
    }

    private void joined(String name, long nanos, int size) {
        var seconds = nanos / 1e9;
        var bare = bareEnrolments(size);
        var rate = size * MODULES / seconds;
        joining.row(name, figure(seconds), Math.round(rate), Math.round(bare), Math.round(100 * rate / bare) + "%");
    }

    /** As many rows of the same table, inserted by the thousand in one transaction, a second; they are taken away again. */
    private double bareEnrolments(int size) {
        var person = jdbc.queryForObject("select person_id from cohorts_member fetch first 1 rows only", UUID.class);
        var ids = IntStream.range(0, size * MODULES)
                .mapToObj(_ -> UUID.randomUUID())
                .toList();
        var transactions = beret.getBean(TransactionTemplate.class);
        var start = System.nanoTime();
        transactions.executeWithoutResult(_ -> jdbc.batchUpdate("""
                insert into learning_enrolment (id, origin, person_id, module_id, assigned_at, assigned_by, due_on, version)
                values (?, (select id from installation_self), ?, ?, current_timestamp, 'Centre', current_date, 0)""", ids, 1000, (row, id) -> {
            row.setObject(1, id);
            row.setObject(2, person);
            row.setString(3, id.toString());
        }));
        var nanos = System.nanoTime() - start;
        jdbc.update("delete from learning_enrolment where assigned_by = 'Centre' and person_id = ?", person);
        return size * MODULES / (nanos / 1e9);
    }
}
