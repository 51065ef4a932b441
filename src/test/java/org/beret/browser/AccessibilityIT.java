package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beret.browser.TestTraining.Trying;
import org.beret.catalogue.QuestionPrompt.Form;
import org.beret.certificates.TestCertificates;
import org.beret.classroom.TestClassroom;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** No screen of any role has a violation of what axe-core knows of accessibility, of any impact. */
@BrowserTest
class AccessibilityIT {

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestTraining training;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private TestSupervised supervised;

    private Accessibility accessibility;

    @BeforeEach
    void axe(Browser browser) {
        accessibility = new Accessibility(browser);
    }

    @Test
    void whatEverybodySees(Browser browser) {
        browser.announceErrors("status of 404");
        var form = SignInPage.open(browser);
        accessibility.judge("sign-in");
        form.refused("nobody@beret.example", "a-wrong-password");
        accessibility.judge("sign-in refused");
        AnyPage.open(browser, "first-sign-in");
        accessibility.judge("first sign-in");
        AnyPage.open(browser, "verify");
        accessibility.judge("verify");
        AnyPage.open(browser, "verify/offline.html");
        accessibility.judge("verify without a connection");
        SignInPage.open(browser).trainee(people.trainee(people.centre("SN")));
        accessibility.judge("nothing assigned");
        browser.hold(Browser.Screen.PHONE);
        browser.find(".menu-button").click();
        accessibility.judge("menu open");
        ErrorPage.open(browser, "nowhere");
        accessibility.judge("not found");

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatATraineeReads(Browser browser) {
        var trainee = training.assigned();
        SignInPage.open(browser).trainee(trainee);
        accessibility.judge("my training");
        var module = training.module();
        var address = "modules/" + module.id();
        browser.open(address + "/lessons/" + module.lessons().getFirst().id());
        new LessonPage(browser).openAll();
        accessibility.judge("lesson");
        AnyPage.open(browser, address + "/practice").openAll();
        accessibility.judge("practice");
        // The page to print holds the text of every lesson.
        for (var screen : List.of(
                address,
                address + "/sources",
                address + "/print",
                "help?about=" + address,
                "report-a-mistake?about=" + address)) {
            AnyPage.open(browser, screen);
            accessibility.judge(screen);
        }

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatATraineeAnswers(Browser browser) {
        browser.announceErrors("net::ERR_INTERNET_DISCONNECTED");
        var trying = training.tryingEveryForm();
        var questions = training.questions(trying);
        browser.open(trying.address());
        var quiz = new SignInPage(browser).as(trying.trainee(), QuizPage::new);
        for (var number : numbers(trying).values()) {
            quiz.go(number).answerRightly(questions.get(number - 1)).saved();
            accessibility.judge("question " + number);
        }
        browser.disconnect();
        var unanswered = IntStream.rangeClosed(1, questions.size())
                .filter(number -> !numbers(trying).containsValue(number))
                .findFirst()
                .orElseThrow();
        quiz.go(unanswered).answerRightly(questions.get(unanswered - 1)).kept();
        accessibility.judge("question without a connection");
        browser.connect();
        var review = quiz.saved().go(questions.size()).review();
        accessibility.judge("review");
        review.submit();
        accessibility.judge("result, failed");

        assertThat(accessibility.violations()).isEmpty();
    }

    /** Where the first question of each form stands. */
    private Map<Form, Integer> numbers(Trying trying) {
        var numbers = new EnumMap<Form, Integer>(Form.class);
        var questions = training.questions(trying);
        for (var number = questions.size(); number > 0; number--) {
            numbers.put(Form.of(questions.get(number - 1)), number);
        }
        return numbers;
    }

    @Test
    void whatATraineeWhoHasPassedSees(Browser browser) {
        var trying = training.trying();
        training.submit(trying, training.module().quiz().questionCount());
        SignInPage.open(browser).trainee(trying.trainee());
        accessibility.judge("my training, completed");
        browser.open(trying.resultAddress());
        new ResultPage(browser);
        accessibility.judge("result, passed");

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatOnesCertificateLooksLike(Browser browser) {
        var centre = people.centre("SN");
        var trainee = people.trainee(centre);
        var cohort = cohorts.cohort(centre, List.of(trainee.id()));
        SignInPage.open(browser).trainee(trainee);
        AnyPage.open(browser, "certificates");
        accessibility.judge("no certificate");
        certificates.completeCore(trainee);
        browser.until(() -> !certificates.of(trainee).isEmpty());
        var certificate = certificates.of(trainee).getFirst();
        AnyPage.open(browser, "certificates");
        accessibility.judge("certificate");
        AnyPage.open(browser, "verify/" + certificate.number());
        accessibility.judge("verified");
        certificates.expire(trainee, training.today().plusDays(20));
        for (var screen : List.of("my-training", "attend", "certificates", "news")) {
            AnyPage.open(browser, screen);
            accessibility.judge(screen + ", certificate expires");
        }

        MyTrainingPage.open(browser).signOut().centre(people.staff(centre));
        for (var screen : List.of("attest", "attest/" + cohort.id(), "attest/certificates/" + certificate.id())) {
            AnyPage.open(browser, screen);
            accessibility.judge(screen);
        }

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatATrainingCentreSees(Browser browser) {
        browser.announceErrors("status of 403");
        var centre = people.centre("SN");
        var waiting = people.trainee(centre);
        var reading = training.assigned(centre);
        training.read(reading);
        var done = training.assigned(centre);
        training.complete(done);
        var members =
                List.of(waiting, reading, done).stream().map(SignedInPerson::id).toList();
        var cohort = cohorts.cohort(centre, members);

        var page = SignInPage.open(browser).centre(people.staff(centre)).cohort(cohort.name());
        accessibility.judge("cohort, nothing assigned");
        page = page.assign(training.today());
        accessibility.judge("cohort, assigned");
        page.toAssign().assignRefused(training.today().minusDays(1));
        accessibility.judge("assigning, refused");
        for (var screen : List.of("edit", "members")) {
            AnyPage.open(browser, "cohorts/" + cohort.id() + "/" + screen);
            accessibility.judge("cohort, " + screen);
        }
        var session = "sessions/" + classroom.running(centre, cohort.id(), "First aid");
        for (var screen : List.of("sessions", "sessions/new", session, session + "/code", session + "/edit")) {
            AnyPage.open(browser, "cohorts/" + cohort.id() + "/" + screen);
            accessibility.judge("cohort, " + screen.replaceAll("[0-9a-f-]{36}", "session"));
        }
        var quiz = "supervised/"
                + supervised.running(centre, cohort.id(), training.module().id(), false);
        for (var screen : List.of("supervised", "supervised/new", quiz, quiz + "/board", quiz + "/edit")) {
            AnyPage.open(browser, "cohorts/" + cohort.id() + "/" + screen);
            accessibility.judge("cohort, " + screen.replaceAll("[0-9a-f-]{36}", "quiz"));
        }
        AnyPage.open(browser, "cohorts/new");
        accessibility.judge("new cohort");
        training.useUp(waiting);
        browser.open("cohorts/" + cohort.id() + "/trainees/" + waiting.id());
        assertThat(new TraineePage(browser).mayAllowOneMore()).isTrue();
        accessibility.judge("trainee without an attempt left");
        for (var screen : List.of(
                "cohorts",
                "kits",
                "kits/" + training.module().id(),
                "people",
                "people/new",
                "people/" + waiting.id(),
                "attest/elsewhere/" + waiting.id(),
                "colleagues",
                "messages",
                "audit",
                "account")) {
            AnyPage.open(browser, screen);
            accessibility.judge(screen);
        }
        ErrorPage.open(browser, "countries");
        accessibility.judge("refused");

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatATrainingCentreSeesWhereAHandIsNeeded(Browser browser) {
        var centre = people.centre("SN");
        var staff = people.staff(centre);
        SignInPage.open(browser).as(staff, OverviewPage::new);
        accessibility.judge("overview, nothing yet");
        var late = people.trainee(centre);
        var done = training.assigned(centre);
        training.complete(done);
        var cohort = cohorts.cohort(centre, List.of(late.id(), done.id()));
        AnyPage.open(browser, "cohorts");
        new CohortsPage(browser).cohort(cohort.name()).assign(training.today());
        training.letDueDatesPass(cohort.id());

        var address = "cohorts/" + cohort.id();
        AnyPage.open(browser, "overview");
        accessibility.judge("overview");
        AnyPage.open(browser, address + "?late=yes");
        accessibility.judge("cohort, late only");
        AnyPage.open(browser, address + "?q=nobody");
        accessibility.judge("cohort, nobody found");
        AnyPage.open(browser, address + "/slips");
        accessibility.judge("slips");
        AnyPage.open(browser, address).leave(".page-head a[href*='/remind?late']", RemindPage::new);
        accessibility.judge("remind");
        new RemindPage(browser).remind();
        accessibility.judge("reminded");
        AnyPage.open(browser, address + "/take-back");
        accessibility.judge("take a module back");
        AnyPage.open(browser, "remind?search=family");
        accessibility.judge("remind from the list of trainees");
        AnyPage.open(browser, address + "/trainees/" + late.id()).unfold();
        accessibility.judge("trainee, reminded");
        AnyPage.open(browser, "people/" + late.id()).unfold();
        accessibility.judge("person, everything open");
        new AnyPage(browser).signOut().trainee(late);
        accessibility.judge("my training, reminded");

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatAnAdministratorSees(Browser browser) {
        var centre = people.centre("SN");
        people.staff(centre);
        SignInPage.open(browser).coordinator(people.administrator());
        for (var screen : List.of(
                "centres",
                "centres/" + centre,
                "contributing-countries",
                "united-nations-staff",
                "targets",
                "trusted-issuers",
                "mistakes",
                "ready",
                "ready/SN",
                "audit")) {
            AnyPage.open(browser, screen);
            accessibility.judge(screen);
        }

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatATrainingCentreSeesWhenItAddsTrainees(Browser browser) throws IOException {
        SignInPage.open(browser).centre(people.staff(people.centre("SN")));
        var page = ImportsPage.open(browser);
        accessibility.judge("import");
        var file = Files.writeString(folder.resolve("list.csv"), "Service number;Name;E-mail\nSN-4471;Diop;nowhere\n");
        var list = page.upload(file);
        accessibility.judge("import, columns");
        list.check();
        accessibility.judge("import, problems");
        var right = Files.writeString(folder.resolve("right.csv"), "Service number;Name\nSN-4471;Diop\n");
        var checked = ImportsPage.open(browser).upload(right).check();
        accessibility.judge("import, checked");
        checked.importAll();
        accessibility.judge("import, done");
        ImportsPage.open(browser);
        accessibility.judge("import, with a list");

        assertThat(accessibility.violations()).isEmpty();
    }

    @Test
    void whatACoordinatorSees(Browser browser) {
        for (var number = 0; number < 2; number++) {
            training.complete(training.assigned());
        }
        SignInPage.open(browser).coordinator(people.coordinator()).countries();
        browser.find(".world svg");
        accessibility.judge("countries");
        AnyPage.open(browser, "countries?period=2001");
        accessibility.judge("countries, no period");
        AnyPage.open(browser, "ready");
        accessibility.judge("ready");
        AnyPage.open(browser, "ready/SN");
        accessibility.judge("ready/SN");
        AnyPage.open(browser, "countries/SN").unfold();
        accessibility.judge("country");
        AnyPage.open(browser, "questions").unfold();
        accessibility.judge("questions");
        AnyPage.open(browser, "coverage");
        accessibility.judge("coverage");

        assertThat(accessibility.violations()).isEmpty();
    }
}
