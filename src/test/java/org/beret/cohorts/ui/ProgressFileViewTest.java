package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableLimits;
import org.beret.tabular.TableOutput;
import org.beret.tabular.TableReader;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The file of the table says what the screen says. */
@ModuleTest
class ProgressFileViewTest {

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private ProgressTable table;

    @Autowired
    private Texts texts;

    @Autowired
    private Countries countries;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private Set<String> about = Set.of("number", "category", "suspended");
    private CohortId cohort;

    @BeforeEach
    void traineesOfEveryKind() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        var late = named("Diop", people.trainee(centre));
        var failed = named("Sow", people.trainee(centre));
        var certified = named("Fall", people.trainee(centre));
        var suspended = named("Ba", people.trainee(centre));
        certificates.completeCore(certified);
        Awaitility.await().until(() -> !certificates.of(certified).isEmpty());
        cohort = groups.cohort(centre, "Rotation 12", late, failed, certified, suspended);
        people.as(
                staff,
                () -> assignments.assign(cohort, List.of(learning.module().id()), DueDate.by(LocalDate.now(clock))));
        learning.submittedAttempt(failed, 3);
        jdbc.sql("update people_person set suspended = true, service_number = '00123' where id = :id")
                .param("id", suspended.id().value())
                .update();
        clock.pass(Duration.ofDays(2));
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, ''",
        "XLSX, ''",
        "CSV, sort=-name",
        "XLSX, late=yes",
        "CSV, certificate=certified",
        "XLSX, certificate=none"
    })
    void theFileHasTheSamePeopleInTheSameOrderAndWords(TableFormat format, String query) throws Exception {
        try (var window = open(query)) {
            var shown = shown(window);

            var file = file(window, query, format);

            assertThat(file.subList(1, file.size() - 1)).isNotEmpty().isEqualTo(shown);
            assertThat(file.getFirst()).startsWith("Trainee Service number Category suspended SEA accountability");
            assertThat(file.getLast()).isEqualTo(line(footer(window)));
        }
    }

    @Test
    void theCertificateIsShownAndFoundByIt() throws Exception {
        try (var window = open("certificate=certified")) {
            assertThat(shown(window))
                    .singleElement()
                    .asString()
                    .startsWith("Fall, Given")
                    .endsWith(" valid");
            assertThat(footer(window)).endsWith("1 of 1");
        }
        try (var window = open("certificate=none")) {
            assertThat(shown(window)).hasSize(3).allMatch(line -> line.endsWith(" none"));
            assertThat(footer(window)).endsWith("0 of 3");
        }
    }

    @ParameterizedTest
    @CsvSource({"CSV, '''=1+1, Given'", "XLSX, '=1+1, Given'"})
    void aNameIsNoFormula(TableFormat format, String expected) throws Exception {
        jdbc.sql("update people_person set family_name = '=1+1', sort_key = null"
                        + " where family_name = 'Diop' and centre_id = :centre")
                .param("centre", centre.value())
                .update();
        people.fillNameIndex();
        try (var window = open("q=%3D1")) {
            assertThat(file(window, "q=%3D1", format).get(1)).startsWith(expected);
        }
    }

    @Test
    void theRegisterStandsBesideTheProgressAndColumnsAreLeftOut() throws Exception {
        about = Set.of("gender", "rank", "country", "email", "certificate");
        try (var window = open("certificate=certified")) {
            var file = file(window, "certificate=certified", TableFormat.CSV);

            assertThat(file.getFirst()).startsWith("Trainee Gender Rank Country E-mail address Certificate number SEA");
            var number = jdbc.sql("select number from certificates_certificate c"
                            + " join people_person p on p.id = c.person_id where p.centre_id = :centre")
                    .param("centre", centre.value())
                    .query(String.class)
                    .single();
            assertThat(file.get(1)).startsWith("Fall, Given Woman Senegal ").contains("@beret.example " + number);
        }
    }

    @Test
    void aPageToPrintHasEverybodyAndNoMarkupOfTheirs() throws Exception {
        people.rename(people.trainee(centre), "Nobody");
        var crowd = IntStream.range(0, 60)
                .mapToObj(number -> named("<b>Many" + number, people.trainee(centre)))
                .toArray(SignedInPerson[]::new);
        cohort = groups.cohort(centre, "Many & more", crowd);
        var texts = this.texts.in(Language.FR);
        var page = new ByteArrayOutputStream();
        people.as(staff, () -> {
            var source = new ProgressFile.Source(
                    table,
                    cohorts.overview(cohort),
                    new ProgressColumns(table, cohort, texts),
                    new TraineeColumns(texts, countries, true),
                    texts);
            new ProgressFile(
                            source,
                            () -> new ProgressFile.Wanted(ProgressFilter.EVERYBODY, about),
                            TableOutput.paper("Hint", "/style.css"))
                    .write(page);
        });

        assertThat(page.toString(StandardCharsets.UTF_8))
                .contains("<html lang=\"fr\">", "<h1>Many &amp; more</h1>", "&lt;b&gt;Many59, Given")
                .doesNotContain("<b>", "Nobody");
        assertThat(page.toString(StandardCharsets.UTF_8).split("<th scope=\"row\">"))
                .hasSize(62);
    }

    private SignedInPerson named(String family, SignedInPerson person) {
        people.rename(person, family);
        return person;
    }

    private BrowserlessUIContext open(String query) {
        var window = screens.open(staff);
        window.getUI().navigate("cohorts/" + cohort, QueryParameters.fromString(query));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static Grid<ProgressRow> grid(BrowserlessUIContext window) {
        return window.find(Grid.class).single();
    }

    /** The words of each row of the grid, as the browser gets them, without the cards that a phone shows in their place. */
    private static List<String> shown(BrowserlessUIContext window) {
        var columns = grid(window).getColumns().stream()
                .filter(column -> !"card".equals(column.getKey()))
                .map(column -> ((LitRenderer<ProgressRow>) column.getRenderer()).getValueProviders())
                .toList();
        return grid(window)
                .getLazyDataView()
                .getItems()
                .map(row -> line(columns.stream()
                        .map(column -> words(column.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        value -> String.valueOf(value.getValue().apply(row))))))
                        .toList()))
                .toList();
    }

    private static String words(Map<String, String> cell) {
        if (cell.containsKey("name")) {
            return cell.get("name") + " " + cell.get("about");
        }
        var pills = JsonMapper.shared().readTree(cell.get("pills"));
        return StreamSupport.stream(pills.spliterator(), false)
                        .map(pill -> pill.get("text").asString())
                        .collect(Collectors.joining(" "))
                + " " + cell.get("note");
    }

    private static List<String> footer(BrowserlessUIContext window) {
        return grid(window).getColumns().stream()
                .filter(column -> !"card".equals(column.getKey()))
                .map(Grid.Column::getFooterText)
                .toList();
    }

    private List<String> file(BrowserlessUIContext window, String query, TableFormat format) throws Exception {
        var path = folder.resolve("table." + format.extension());
        var printed = texts.in(Language.of(window.getUI().getLocale()));
        people.as(staff, () -> {
            var source = new ProgressFile.Source(
                    table,
                    cohorts.overview(cohort),
                    new ProgressColumns(table, cohort, printed),
                    new TraineeColumns(printed, countries, true),
                    printed);
            var filter = ProgressAddress.parse(QueryParameters.fromString(query));
            try (var target = Files.newOutputStream(path)) {
                new ProgressFile(source, () -> new ProgressFile.Wanted(filter, about), TableOutput.file(format))
                        .write(target);
            }
        });
        return lines(path);
    }

    private static List<String> lines(Path path) throws IOException {
        var lines = new ArrayList<String>();
        try (var table = TableReader.open(path, new TableLimits(100_000, 100, 20, 1_000))) {
            table.forEach(row -> lines.add(line(row.cells())));
        }
        return lines;
    }

    /** However the words are put apart. */
    private static String line(List<String> cells) {
        return String.join(" ", cells)
                .replace(" · ", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
