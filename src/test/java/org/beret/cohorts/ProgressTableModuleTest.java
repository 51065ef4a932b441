package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.SortKey;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is found, in which order, and with how few statements. */
@ModuleTest
class ProgressTableModuleTest {

    private static final int CROWD = 2000;
    private static final int PAGE = 50;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestClock clock;

    @Autowired
    private Assignments assignments;

    @Autowired
    private CohortTrainees trainees;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CohortJoining joining;

    @Autowired
    private ProgressTable table;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private ModuleId module;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        module = learning.module().id();
    }

    @AfterEach
    void countNoMore() {
        jdbc.sql("set query_statistics false").update();
    }

    @Test
    void eachFilterFindsWhoStandsSoAndTheCountsSayTheSame() throws Exception {
        var waiting = people.trainee(centre);
        var reading = people.trainee(centre);
        var done = people.trainee(centre);
        var idle = people.trainee(centre);
        var cohort = groups.cohort(centre, "Group", waiting, reading, done);
        assign(cohort, List.of(module), 5);
        groupsAdd(cohort, idle);
        run(() -> trainees.withdraw(cohort, idle.id(), module, "Not deployed"));
        learning.begin(reading);
        learning.complete(done);

        assertThat(found(cohort, state(State.NOT_BEGUN))).containsExactly(waiting.id());
        assertThat(found(cohort, state(State.BEGUN))).containsExactly(reading.id());
        assertThat(found(cohort, state(State.COMPLETED))).containsExactly(done.id());
        assertThat(found(cohort, state(State.NOTHING_ASSIGNED))).containsExactly(idle.id());
        assertThat(found(cohort, state(State.STUCK))).isEmpty();
        assertThat(found(cohort, late())).isEmpty();
        clock.pass(Duration.ofDays(7));
        assertThat(found(cohort, late())).containsExactlyInAnyOrder(waiting.id(), reading.id());
        assertThat(found(
                        cohort,
                        new ProgressFilter(
                                reading.getUsername(),
                                Optional.empty(),
                                true,
                                Optional.of(module),
                                Optional.empty(),
                                Order.byName())))
                .containsExactly(reading.id());

        jdbc.sql("update people_person set country_code = 'ML' where id = :id")
                .param("id", idle.id().value())
                .update();
        assertThat(asStaff(() -> table.countries(cohort)))
                .containsExactlyInAnyOrder(new CountryCode("ML"), new CountryCode("SN"));
        assertThat(found(cohort, ProgressFilter.EVERYBODY.from(Optional.of(new CountryCode("ML")))))
                .containsExactly(idle.id());

        var figures = asStaff(() -> cohorts.overview(cohort)).figures();
        assertThat(figures).isEqualTo(new CohortFigures(4, 1, 2, 0, 0, 1, 0, 0, 3));
        assertThat(asStaff(() -> table.totals(cohort, late())))
                .containsEntry(module, new ProgressColumn.Total(2, 0, 2));
    }

    @Test
    void whoHasUsedUpAllAttemptsIsStuckUntilOneMoreIsAllowed() throws Exception {
        var stuck = people.trainee(centre);
        var cohort = groups.cohort(centre, "Group", stuck);
        assign(cohort, List.of(module), 500);
        for (var attempt = 0; attempt < learning.module().quiz().attempts(); attempt++) {
            assertThat(found(cohort, state(State.STUCK))).isEmpty();
            learning.submittedAttempt(stuck, 0);
            learning.read(stuck);
            clock.pass(learning.module().quiz().waiting());
        }

        assertThat(found(cohort, state(State.STUCK))).containsExactly(stuck.id());
        assertThat(asStaff(() -> cohorts.overview(cohort)).figures().stuck()).isEqualTo(1);
        run(() -> trainees.release(cohort, stuck.id(), module, "Repeated with an instructor"));
        assertThat(found(cohort, state(State.STUCK))).isEmpty();
    }

    @Test
    void noEmailAndNothingBegunIsUnreached() throws Exception {
        var silent = people.trainee(centre);
        var cohort = groups.cohort(centre, "Group", silent, people.trainee(centre));
        assign(cohort, List.of(module), 5);
        jdbc.sql("update people_person set email = null where id = :id")
                .param("id", silent.id().value())
                .update();

        assertThat(found(cohort, state(State.UNREACHED))).containsExactly(silent.id());
        learning.begin(silent);
        assertThat(found(cohort, state(State.UNREACHED))).isEmpty();
    }

    @Test
    void punctuationIsNoPartOfASearch() throws Exception {
        var odd = people.trainee(centre);
        var cohort = groups.cohort(centre, "Group", odd, people.trainee(centre));
        people.rename(odd, "O'Neil 100%_!");

        for (var text : List.of("o'neil", "100%", "neil 100%_! given", "100%_!, Given")) {
            assertThat(found(cohort, search(text))).as(text).containsExactly(odd.id());
        }
        for (var text : List.of("'; drop table people_person; --", "%%", "_", "zzz\0")) {
            assertThat(found(cohort, search(text))).as(text).doesNotContain(odd.id());
        }
    }

    @Test
    void everybodyAppearsOnceOverAllPagesWhateverTheOrder() throws Exception {
        var cohort = crowd(120);
        for (var order : List.of(
                Order.byName(),
                new Order(SortKey.NAME, Optional.empty(), true),
                new Order(SortKey.COMPLETED, Optional.empty(), true),
                new Order(SortKey.MODULE, Optional.of(module), false))) {
            var seen = new ArrayList<ProgressRow>();
            for (var offset = 0; offset < 120; offset += PAGE) {
                var from = offset;
                seen.addAll(asStaff(() -> table.page(cohort, ProgressFilter.EVERYBODY.in(order), from, PAGE)));
            }
            assertThat(seen).hasSize(120);
            assertThat(seen).extracting(ProgressRow::person).doesNotHaveDuplicates();
            if (order.key() == SortKey.COMPLETED) {
                assertThat(seen)
                        .isSortedAccordingTo(Comparator.comparingLong(row -> -row.cells().values().stream()
                                .filter(cell -> cell.completedOn().isPresent())
                                .count()));
            }
        }
    }

    /** Two thousand trainees by eight modules: a page and each count are one statement and the look for the cohort. */
    @Test
    void aPageOfACrowdIsOneStatement() throws Exception {
        var cohort = crowd(CROWD);
        jdbc.sql("set query_statistics_max_entries 500").update();
        jdbc.sql("set query_statistics true").update();

        var page = asStaff(() -> table.page(cohort, ProgressFilter.EVERYBODY, 1000, PAGE));
        assertThat(page).hasSize(PAGE).allSatisfy(row -> assertThat(row.cells()).hasSize(8));
        assertThat(statements()).isEqualTo(2);

        assertThat(asStaff(() -> table.size(cohort, late()))).isPositive();
        assertThat(asStaff(() -> table.totals(cohort, ProgressFilter.EVERYBODY)))
                .hasSize(8);
        assertThat(asStaff(() -> cohorts.overview(cohort)).figures().trainees()).isEqualTo(CROWD);
        assertThat(statements()).isEqualTo(8);
    }

    /** How many statements were run since they are counted, without this one. */
    private int statements() {
        return jdbc.sql("""
                        select cast(coalesce(sum(execution_count), 0) as integer) from information_schema.query_statistics
                        where (lower(sql_statement) like '%cohorts_cohort%' or lower(sql_statement) like '%cohorts_member_view%')
                        and lower(sql_statement) not like '%query_statistics%'""").query(Integer.class).single();
    }

    /** People with enrolments at every stage, put into the database directly: the services would take minutes. */
    private CohortId crowd(int size) throws Exception {
        var members = IntStream.range(0, size).mapToObj(_ -> PersonId.next()).toList();
        batches.batchUpdate("""
                insert into people_person (id, email, family_name, given_name, role, country_code, centre_id, gender, language,
                    suspended, version) values (?, ?, ?, 'Given', 'TRAINEE', 'SN', ?, 'NOT_STATED', 'en', false, 0)""", members, 500, (row, id) -> {
            row.setObject(1, id.value());
            row.setString(2, id + "@beret.example");
            row.setString(3, "Family " + id.value().hashCode() % 7);
            row.setObject(4, centre.value());
        });
        people.fillNameIndex();
        var cohort = groups.cohort(centre, members).id();
        var modules =
                catalogue.modules().stream().limit(8).map(CourseModule::id).toList();
        var today = LocalDate.now(clock);
        for (var number = 0; number < modules.size(); number++) {
            enrol(members, modules.get(number).value(), number, today);
        }
        return cohort;
    }

    private void enrol(List<PersonId> members, String module, int number, LocalDate today) {
        batches.batchUpdate("""
                insert into learning_enrolment (id, origin, person_id, module_id, assigned_at, assigned_by, due_on, started_at, completed_at,
                    version) values (?, (select id from installation_self), ?, ?, current_timestamp, 'Centre', ?, case when ? then current_timestamp end,
                    case when ? then current_timestamp end, 0)""", members, 500, (row, id) -> {
            var stage = Math.floorMod(id.value().hashCode() + number, 4);
            row.setObject(1, PersonId.next().value());
            row.setObject(2, id.value());
            row.setString(3, module);
            row.setObject(4, today.plusDays(stage - 1L));
            row.setBoolean(5, stage > 1);
            row.setBoolean(6, stage > 2);
        });
    }

    private void assign(CohortId cohort, List<ModuleId> modules, int days) throws Exception {
        run(() -> assignments.assign(
                cohort, modules, DueDate.by(LocalDate.now(clock).plusDays(days))));
    }

    private void groupsAdd(CohortId cohort, SignedInPerson person) throws Exception {
        asStaff(() -> joining.join(cohort, List.of(person.id())));
    }

    private List<PersonId> found(CohortId cohort, ProgressFilter filter) throws Exception {
        var rows = asStaff(() -> table.page(cohort, filter, 0, 1000));
        assertThat(asStaff(() -> table.size(cohort, filter))).isEqualTo(rows.size());
        return rows.stream().map(ProgressRow::person).toList();
    }

    private static ProgressFilter state(State state) {
        return ProgressFilter.of(state);
    }

    private static ProgressFilter late() {
        return ProgressFilter.late();
    }

    private static ProgressFilter search(String text) {
        return new ProgressFilter(text, Optional.empty(), false, Optional.empty(), Optional.empty(), Order.byName());
    }

    private void run(Runnable act) throws Exception {
        asStaff(() -> {
            act.run();
        });
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }
}
