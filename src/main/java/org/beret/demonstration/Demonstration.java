package org.beret.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.demonstration.DemonstrationLearner.Stage;
import org.beret.demonstration.DemonstrationWorld.Centre;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.NameIndex;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration database at startup. Cohorts, assignments and learning go through the services of the
 * product, signed in as the person concerned; only the past is written by SQL.
 */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {

    private static final int WEEKS_TO_DUE_DATE = 2;
    private static final int WEEKS_TO_DEPARTURE = 6;
    private static final int WEEKS_TO_NEXT_DEPARTURE = 1;
    private static final int WEEKS_TO_DEPARTURE_OF_GRADUATES = 3;
    private static final int LATE_TRAINEES = 4;
    private static final int DAYS_LATE = 3;

    private static final String MOVE_DUE_DATES = """
            update learning_enrolment set due_on = :past
            where person_id in (select person_id from cohorts_member where cohort_id = :cohort)""";

    private final DemonstrationAccounts accounts;
    private final DemonstrationLearner learner;
    private final DemonstrationCrowds crowds;
    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final Assignments assignments;
    private final CourseCatalogue catalogue;
    private final NameIndex names;
    private final CurrentPerson currentPerson;
    private final JdbcClient jdbc;
    private final Clock clock;

    Demonstration(
            DemonstrationAccounts accounts,
            DemonstrationLearner learner,
            DemonstrationCrowds crowds,
            Cohorts cohorts,
            CohortJoining joining,
            Assignments assignments,
            CourseCatalogue catalogue,
            NameIndex names,
            CurrentPerson currentPerson,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.learner = learner;
        this.crowds = crowds;
        this.cohorts = cohorts;
        this.joining = joining;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.names = names;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.present()) {
            accounts.openUnitedNationsStaff();
            DemonstrationWorld.CENTRES.forEach(this::open);
            crowds.open();
            graduate(DemonstrationWorld.CENTRES.getFirst());
            names.fill();
        }
    }

    /** A cohort whose trainees have completed the core, so that there are certificates. */
    private void graduate(Centre centre) {
        var graduates = DemonstrationWorld.GRADUATES;
        var core = catalogue.modules().stream().filter(CourseModule::core).toList();
        accounts.actAs(centre.staff(), () -> {
            var home = currentPerson.requireCentre();
            var people = graduates.stream()
                    .map(trainee -> accounts.openTrainee(home, trainee, centre.language()))
                    .toList();
            assign(gather(DemonstrationWorld.COHORT_OF_GRADUATES, WEEKS_TO_DEPARTURE_OF_GRADUATES, people), core);
        });
        graduates.forEach(trainee -> accounts.actAs(
                trainee.email(), () -> core.forEach(module -> learner.learn(module, Stage.JUST_PASSED))));
    }

    private void open(Centre centre) {
        var id = accounts.openCentre(centre.code(), centre.name(), centre.staff(), centre.language());
        var trainees = centre.trainees();
        var people = trainees.stream()
                .map(trainee -> accounts.openTrainee(id, trainee, centre.language()))
                .toList();
        var core = catalogue.modules().stream().filter(CourseModule::core).toList();
        var late = centre.lateCohort().isPresent() ? LATE_TRAINEES : 0;
        var first = people.subList(0, people.size() - late);
        accounts.actAs(centre.staff(), () -> assign(gather(centre.cohort(), WEEKS_TO_DEPARTURE, first), core));
        var last = people.subList(first.size(), people.size());
        centre.lateCohort()
                .ifPresent(name -> accounts.actAs(centre.staff(), () -> {
                    var cohort = gather(name, WEEKS_TO_NEXT_DEPARTURE, last);
                    assign(cohort, core);
                    letDueDatesPass(cohort);
                }));
        learn(trainees, core.getFirst());
    }

    /** Due dates in the past cannot be assigned, so they are moved afterwards. */
    private void letDueDatesPass(CohortId cohort) {
        var past = LocalDate.now(clock).minusDays(DAYS_LATE);
        jdbc.sql("update cohorts_assignment set due_on = :past where cohort_id = :cohort")
                .param("past", past)
                .param("cohort", cohort.value())
                .update();
        jdbc.sql("update cohorts_demand set due_on = :past where cohort_id = :cohort")
                .param("past", past)
                .param("cohort", cohort.value())
                .update();
        jdbc.sql(MOVE_DUE_DATES)
                .param("past", past)
                .param("cohort", cohort.value())
                .update();
    }

    /** Assigns the modules, each due a week after the one before. */
    private void assign(CohortId cohort, List<CourseModule> modules) {
        var due = LocalDate.now(clock).plusWeeks(WEEKS_TO_DUE_DATE);
        for (var number = 0; number < modules.size(); number++) {
            assignments.assign(cohort, List.of(modules.get(number).id()), new DueDate(due.plusWeeks(number), true));
        }
    }

    private CohortId gather(String name, int weeksToDeparture, List<PersonId> people) {
        var departure = LocalDate.now(clock).plusWeeks(weeksToDeparture);
        var cohort = cohorts.create(new CohortDetails(name, Optional.empty(), "", Optional.of(departure)));
        joining.join(cohort, people);
        return cohort;
    }

    /** Trainees stand at different stages; the first is left to the visitor. */
    private void learn(List<DemonstrationPerson> trainees, CourseModule module) {
        var stages = List.of(Stage.values());
        for (var number = 1; number < trainees.size(); number++) {
            var stage = stages.get(number % stages.size());
            accounts.actAs(trainees.get(number).email(), () -> learner.learn(module, stage));
        }
    }
}
