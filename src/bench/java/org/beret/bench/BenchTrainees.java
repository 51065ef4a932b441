package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.Attempts;
import org.beret.learning.Enrolments;
import org.beret.learning.Training;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Opens the accounts of a crowd, and lets each read all lessons and start the quiz, through the services and as the person
 * who would do it. No component of the application: only {@link BenchServer} names it.
 */
class BenchTrainees implements ApplicationRunner {

    static final String LIST = "bench.list";

    /** Whether they have completed all other core modules, and are listed with the right answers: the last one brings a certificate. */
    static final String NEARLY_CERTIFIED = "bench.nearly-certified";

    /** How many they are, if not {@link #CROWD}. */
    static final String SIZE = "bench.crowd";

    static final int CROWD = 200;

    private static final String STAFF = "centre.bench@beret.example";
    private static final int WEEKS_TO_DUE_DATE = 2;

    private final DemonstrationAccounts accounts;
    private final Enrolments enrolments;
    private final BenchLearner learner;
    private final CourseCatalogue catalogue;
    private final CourseModule module;
    private final Clock clock;
    private final Path list;
    private final boolean nearlyCertified;
    private final int size;

    BenchTrainees(
            DemonstrationAccounts accounts,
            Enrolments enrolments,
            Training training,
            Attempts attempts,
            CourseCatalogue catalogue,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.learner = new BenchLearner(training, attempts);
        this.catalogue = catalogue;
        this.module = catalogue.modules().getFirst();
        this.clock = clock;
        this.list = Path.of(environment.getRequiredProperty(LIST));
        this.nearlyCertified = environment.getProperty(NEARLY_CERTIFIED, boolean.class, false);
        this.size = environment.getProperty(SIZE, int.class, CROWD);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var centre = accounts.openCentre(new CountryCode("SN"), "Centre of the benchmark", STAFF, Language.EN);
        var lines = new ArrayList<String>();
        for (var number = 0; number < size; number++) {
            lines.add(line(centre, number));
        }
        // Whoever waits for the list must not find half of it.
        var whole = Files.write(list.resolveSibling(list.getFileName() + ".part"), lines);
        Files.move(whole, list, StandardCopyOption.ATOMIC_MOVE);
    }

    private String line(TrainingCentreId centre, int number) {
        var email = "crowd" + number + "@beret.example";
        var trainee = accounts.openTrainee(
                centre,
                new DemonstrationPerson(
                        email, "crowd-" + number, "Given", "Family", Gender.WOMAN, Category.FORMED_POLICE_UNIT),
                Language.EN);
        var modules = catalogue.modules().stream()
                .filter(one -> one.id().equals(module.id()) || (nearlyCertified && one.core()))
                .toList();
        var due = LocalDate.now(clock).plusWeeks(WEEKS_TO_DUE_DATE);
        accounts.actAs(
                STAFF, () -> modules.forEach(one -> enrolments.enrol(List.of(trainee), one.id(), due, "Centre")));
        var line = new StringBuilder(email).append(' ');
        accounts.actAs(email, () -> {
            modules.stream().filter(one -> !one.id().equals(module.id())).forEach(learner::complete);
            var attempt = learner.startQuiz(module);
            line.append(nearlyCertified ? learner.withAnswers(module, attempt) : attempt);
        });
        return line.toString();
    }
}
