package org.beret.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.tabular.TableFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A training centre imports its list: it mends what is wrong, leaves while the server works, and comes back. */
@BrowserTest
class ImportJourneyIT {

    private static final List<String> TITLES = List.of("Service number", "Family name", "Given name", "E-mail", "Sexe");

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    private SignedInPerson staff;
    private TestCohorts.Made cohort;
    private String own;

    @BeforeEach
    void anEmptyCohort() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        cohort = cohorts.cohort(centre, List.of());
        own = UUID.randomUUID().toString().substring(0, 6).replace('e', 'f');
    }

    @Test
    void aListIsMendedImportedAndComeBackTo(Browser browser) throws IOException {
        SignInPage.open(browser).centre(staff);
        var page = ImportsPage.open(browser)
                .upload(list(
                        List.of("00" + own, "Diop", "Awa", "awa at home", "F"), List.of("", "Sow", "Ada", "", "F")))
                .check();
        assertThat(page.problem(2)).contains("E-mail", "awa at home", "This is not an e-mail address");
        assertThat(page.problem(3)).contains("Service number", "empty", "Fill it in");

        var mended = list(List.of("00" + own, "Diop", "Awa", "", "F"), List.of("7" + own, "Sow", "Ada", "", "femme"));
        var checked = page.mended().upload(mended).chooseCohort(cohort.name()).check();
        assertThat(checked.mainButton()).isEqualTo("Import 2 people");
        browser.reload();
        var left = new ImportPage(browser).importAndLeave();

        browser.until(() ->
                ImportsPage.open(browser).row(mended.getFileName().toString()).contains("Imported"));
        var done = left.open(mended.getFileName().toString());
        assertThat(done.text()).contains("All 2 rows are imported");
        var trainees = done.cohort(cohort.name());
        assertThat(trainees.trainee("Diop, Awa")).isNotBlank();
        assertThat(trainees.trainee("Sow, Ada")).isNotBlank();

        var again = ImportsPage.open(browser).upload(mended).check();
        assertThat(again.text()).contains("Every row can be imported");
        assertThat(again.text().replaceAll("\\s+", " ")).contains("0 new", "0 changed", "2 as they are known");
    }

    @Test
    void whatIsTooLargeOrNoListIsRefusedWithASentence(Browser browser) throws IOException {
        browser.announceErrors("status of 4");
        SignInPage.open(browser).centre(staff);
        var large = Files.write(folder.resolve("large.csv"), new byte[50 * 1024 * 1024]);
        var damaged = Files.writeString(folder.resolve("damaged.xlsx"), "PK\u0003\u0004 and nothing more");

        assertThat(ImportsPage.open(browser).refused(large)).startsWith("This file is larger than 20 MB.");
        assertThat(ImportsPage.open(browser).refused(damaged)).startsWith("This file is not a list that can be read");
    }

    @SafeVarargs
    private Path list(List<String>... rows) throws IOException {
        var file = Files.createTempFile(folder, "list", ".xlsx");
        try (var target = Files.newOutputStream(file);
                var table = TableFormat.XLSX.write(target, "List", Locale.ENGLISH)) {
            table.head(TITLES);
            for (var row : rows) {
                table.row(row);
            }
        }
        return file;
    }
}
