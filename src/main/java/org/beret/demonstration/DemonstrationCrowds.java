package org.beret.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.demonstration.DemonstrationLearner.Stage;
import org.beret.identity.PersonId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.PeopleChanged;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates countries with so many trainees that their figures may be disclosed, spread over the last months. */
@Component
@Profile("demo")
class DemonstrationCrowds {

    /** The country whose trainees take all core modules, so that some are certified. */
    private static final String CERTIFIED = "BD";

    private static final List<Crowd> CROWDS = List.of(
            new Crowd(CERTIFIED, "Peacekeeping Training Centre, Dhaka", Language.EN, 60, 5),
            new Crowd("GH", "Police Peacekeeping School, Accra", Language.EN, 24, 5),
            new Crowd("TG", "Centre de formation, Lomé", Language.FR, 18, 5),
            new Crowd("NP", "Police Academy, Kathmandu", Language.EN, 24, 7),
            new Crowd("AR", "Centro de Capacitación, Buenos Aires", Language.ES, 18, 6));

    private static final List<Stage> UNFINISHED = List.of(Stage.READING, Stage.NOT_STARTED, Stage.FAILED);
    private static final int MONTHS = 4;
    private static final int WEEKS_TO_DUE_DATE = 4;
    private static final int DAYS_A_MONTH = 30;
    private static final int FEWEST_DAYS = 2;
    private static final int MORE_DAYS = 9;
    private static final int TENTHS = 10;
    private static final int WOMEN_ONE_IN = 3;

    /** The smallest number with one woman and two men of each category. */
    private static final int A_GROUP = 6;

    private static final int FIRST_SERVICE_NUMBER = 7001;

    /** Of the certified country those from the first to before the last leave together; not all of them are certified. */
    private static final int FIRST_TO_LEAVE = 10;

    private static final int LAST_TO_LEAVE = 50;
    private static final int WEEKS_TO_DEPARTURE = 6;

    private final DemonstrationAccounts accounts;
    private final DemonstrationLearner learner;
    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final Assignments assignments;
    private final CourseCatalogue catalogue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemonstrationCrowds(
            DemonstrationAccounts accounts,
            DemonstrationLearner learner,
            Cohorts cohorts,
            CohortJoining joining,
            Assignments assignments,
            CourseCatalogue catalogue,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.learner = learner;
        this.cohorts = cohorts;
        this.joining = joining;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The trainees of a country.
     *
     * @param tenthsCompleted how many of ten have completed
     */
    private record Crowd(String country, String centre, Language language, int trainees, int tenthsCompleted) {

        DemonstrationPerson trainee(int number) {
            return new DemonstrationPerson(
                    "trainee" + number + "." + country.toLowerCase(Locale.ROOT) + "@beret.example",
                    "P-" + (FIRST_SERVICE_NUMBER + number),
                    "Officer",
                    "No. " + (number + 1),
                    number % WOMEN_ONE_IN == 0 ? Gender.WOMAN : Gender.MAN,
                    number / WOMEN_ONE_IN % 2 == 0 ? Category.INDIVIDUAL_POLICE_OFFICER : Category.FORMED_POLICE_UNIT);
        }

        Stage stage(int number) {
            return number / A_GROUP % TENTHS < tenthsCompleted
                    ? Stage.PASSED
                    : UNFINISHED.get(number % UNFINISHED.size());
        }
    }

    void open() {
        var core = catalogue.modules().stream().filter(CourseModule::core).toList();
        CROWDS.forEach(crowd -> open(crowd, crowd.country().equals(CERTIFIED) ? core : core.subList(0, 1)));
    }

    private void open(Crowd crowd, List<CourseModule> modules) {
        var staff = "centre." + crowd.country().toLowerCase(Locale.ROOT) + "@beret.example";
        var centre = accounts.openCentre(new CountryCode(crowd.country()), crowd.centre(), staff, crowd.language());
        var people = new ArrayList<PersonId>();
        for (var number = 0; number < crowd.trainees(); number++) {
            people.add(accounts.openTrainee(centre, crowd.trainee(number), crowd.language()));
        }
        accounts.actAs(staff, () -> assign(people, modules));
        for (var number = 0; number < crowd.trainees(); number++) {
            var stage = crowd.stage(number);
            accounts.actAs(
                    crowd.trainee(number).email(), () -> modules.forEach(module -> learner.learn(module, stage)));
        }
        transactions.executeWithoutResult(_ -> letMonthsPass(people));
    }

    private void assign(List<PersonId> people, List<CourseModule> modules) {
        var cohort = cohorts.create(new CohortDetails("Rotation 1", Optional.empty(), "", Optional.empty()));
        joining.join(cohort, people);
        assignments.assign(
                cohort,
                modules.stream().map(CourseModule::id).toList(),
                DueDate.by(LocalDate.now(clock).plusWeeks(WEEKS_TO_DUE_DATE)));
        if (people.size() > LAST_TO_LEAVE) {
            var departure = LocalDate.now(clock).plusWeeks(WEEKS_TO_DEPARTURE);
            joining.join(
                    cohorts.create(new CohortDetails("Rotation 2", Optional.empty(), "", Optional.of(departure))),
                    people.subList(FIRST_TO_LEAVE, LAST_TO_LEAVE));
        }
    }

    /** Modules cannot be assigned in the past, so the dates are moved afterwards, and listeners are told. */
    private void letMonthsPass(List<PersonId> people) {
        for (var number = 0; number < people.size(); number++) {
            var person = people.get(number);
            var days = number * MONTHS / people.size() * DAYS_A_MONTH;
            var completed = clock.instant().atOffset(ZoneOffset.UTC).minusDays(days);
            jdbc.sql("""
                            update learning_enrolment set assigned_at = :assigned,
                                completed_at = case when completed_at is null then null else :completed end
                            where person_id = :person""")
                    .param("assigned", completed.minusDays(FEWEST_DAYS + number % MORE_DAYS))
                    .param("completed", completed)
                    .param("person", person.value())
                    .update();
            events.publishEvent(new PeopleChanged(List.of(person)));
        }
    }
}
