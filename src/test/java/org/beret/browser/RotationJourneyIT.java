package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableLimits;
import org.beret.tabular.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a training centre does for one rotation, from a spreadsheet of names to the file it keeps. */
@BrowserTest
class RotationJourneyIT {

    private static final String TITLE = "SEA accountability";

    /** Gender, rank, country, e-mail, number of the certificate, and whether somebody is suspended. */
    private static final Set<Integer> IN_FILES_ALONE = Set.of(2, 4, 5, 6, 7, 8);

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestTraining training;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson staff;
    private TestCohorts.Made cohort;

    @BeforeEach
    void anEmptyCohort() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        cohort = cohorts.cohort(centre, List.of());
    }

    @Test
    void fromASpreadsheetOfNamesToTheFileThatIsKept(Browser browser) throws IOException {
        SignInPage.open(browser).centre(staff);
        var imported = importTwoPeople(browser);
        var assigned = imported.assign(training.today());
        assertThat(assigned.lines())
                .hasSize(4)
                .filteredOn(line -> line.contains("Not started"))
                .hasSize(2);
        var printed = assigned.toSlips().print();

        var awa = FirstSignInForm.open(signedOut(browser))
                .choose(SlipsPage.Slip.of("Awa Diop", printed), TestPeople.PASSWORD);
        assertThat(awa.nextStep()).contains(TITLE);
        var learner = new Learner(training.module(), Language.EN);
        learner.answerAll(learner.readAll(awa).startQuiz()).submit();
        training.letDueDatesPass(cohort.id());

        var late = signIn(browser);
        assertThat(line(late, "Diop, Awa")).contains("Completed 100%");
        assertThat(line(late, "Sow, Ada")).contains("late", "Not started");
        var remind = late.toRemind();
        assertThat(remind.grid()).contains("Sow, Ada").doesNotContain("Diop, Awa");
        assertThat(remind.offer()).isEqualTo("Remind 1 trainee");
        assertThat(remind.remind()).isEqualTo("1 trainee is reminded.");

        var ada = FirstSignInForm.open(signedOut(browser))
                .choose(SlipsPage.Slip.of("Ada Sow", printed), TestPeople.PASSWORD);
        assertThat(ada.text()).contains("reminded you on");

        var kept = signIn(browser);
        for (var format : TableFormat.values()) {
            assertThat(peopleAndTotals(lines(kept.export(format.name()), format)))
                    .as(format.name())
                    .hasSize(3)
                    .isEqualTo(peopleAndTotals(kept.lines()));
        }
    }

    @Test
    void fromASpreadsheetOf120AndADepartureToSlipsAndCoreModulesInTwelveClicks(Browser browser) throws IOException {
        var name = "Rotation of " + UUID.randomUUID();
        SignInPage.open(browser).as(staff, OverviewPage::new);
        var desk = new Desk(browser);
        desk.click("nav a[href='cohorts']");
        desk.click("main .page-head a[href='cohorts/new']");
        assertThat(desk.focused("cohort-name")).isTrue();
        browser.press(name);
        desk.clickAndType("#cohort-departure", training.today().plusDays(60));
        desk.click("main .card .btn.primary");
        desk.click("main .page-head a[href^='import']");
        desk.choose(spreadsheetOf120());
        desk.press("Check the list");
        desk.press("Import 120 people");
        desk.press("Go to " + name);
        desk.click("main .page-head a[href$='/slips']");
        desk.press("Make slips");
        var pdf = desk.download("Print 120 slips (PDF)");

        assertThat(desk.clicks()).isLessThanOrEqualTo(12);
        try (var slips = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(slips).split("Sign-in name ", -1))
                    .hasSize(121);
        }
        assertThat(jdbc.sql("""
                        select count(*) from learning_enrolment e join cohorts_member m on m.person_id = e.person_id
                        join cohorts_cohort c on c.id = m.cohort_id where c.name = ?""").param(name).query(Integer.class).single())
                .isEqualTo(120
                        * (int) catalogue.modules().stream()
                                .filter(CourseModule::core)
                                .count());
    }

    private Path spreadsheetOf120() throws IOException {
        var own = UUID.randomUUID().toString().substring(0, 6).replace('e', 'f');
        var rows = IntStream.range(0, 120)
                .mapToObj(row -> "7%s%03d;Diop;Awa %d;IPO".formatted(own, row, row))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("officers.csv"), "Service number;Family name;Given name;Category\n" + rows + "\n");
    }

    private CohortPage importTwoPeople(Browser browser) throws IOException {
        var own = UUID.randomUUID().toString().substring(0, 6).replace('e', 'f');
        var file = folder.resolve("rotation.csv");
        Files.writeString(file, """
                Service number;Family name;Given name;Category
                00%1$s;Diop;Awa;IPO
                7%1$s;Sow;Ada;FPU
                """.formatted(own));
        return ImportsPage.open(browser)
                .upload(file)
                .chooseCohort(cohort.name())
                .check()
                .importAll()
                .cohort(cohort.name());
    }

    private CohortPage signIn(Browser browser) {
        return SignInPage.open(signedOut(browser)).centre(staff).cohort(cohort.name());
    }

    private static Browser signedOut(Browser browser) {
        new AnyPage(browser).signOut();
        return browser;
    }

    private List<String> lines(byte[] export, TableFormat format) throws IOException {
        var file = Files.write(folder.resolve("kept." + format.extension()), export);
        var lines = new ArrayList<String>();
        try (var table = TableReader.open(file, new TableLimits(100_000, 10, 20, 1_000))) {
            table.forEach(row -> lines.add(CohortPage.line(asOnScreen(row.cells()))));
        }
        return lines;
    }

    private static List<String> asOnScreen(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> !IN_FILES_ALONE.contains(column))
                .mapToObj(cells::get)
                .toList();
    }

    /** Without the head: a file has columns of their own for what the screen writes below a name. */
    private static List<String> peopleAndTotals(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    private static String line(CohortPage page, String listName) {
        return page.lines().stream()
                .filter(line -> line.startsWith(listName))
                .findFirst()
                .orElseThrow();
    }
}
