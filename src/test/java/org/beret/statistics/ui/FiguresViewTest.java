package org.beret.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.Gender;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.TestPeople;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.statistics.ExportTable;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.TestFigures;
import org.beret.statistics.export.CountryExport;
import org.beret.statistics.export.CountryPageExport;
import org.beret.statistics.export.CountryPdf;
import org.beret.statistics.export.CoverageExport;
import org.beret.tabular.TableFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a coordinator sees on screens, and that files say the same to the digit. */
@ModuleTest
class FiguresViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestFigures figures;

    @Autowired
    private CountryExport exports;

    @Autowired
    private CountryPdf pdfs;

    @Autowired
    private CountryPageExport pages;

    @Autowired
    private CoverageExport coverage;

    @Autowired
    private PeopleOfMyCentre accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestScreens screens;

    private SignedInPerson coordinator;

    @BeforeEach
    void aCoordinator() {
        coordinator = people.coordinator();
    }

    @Test
    void fileAndSheetOfACountryEqualTheScreen() throws Exception {
        completeHalf("TN");

        List<String> onScreen;
        try (var window = screens.open(coordinator)) {
            window.navigate(CountriesView.class);
            onScreen = row(window, "Tunisia");
        }
        assertThat(onScreen).startsWith("Tunisia", "20", "20", "0", "10", "0", "50%", "50%");

        var inFile = exported("TN");
        assertThat(inFile.subList(2, 1 + onScreen.size()))
                .containsExactlyElementsOf(onScreen.subList(1, onScreen.size()).stream()
                        .map(cell -> cell.replace("%", ".0"))
                        .toList());

        var printed = printed("TN");
        assertThat(printed).contains("Tunisia: pre-deployment training");
        assertThat(printed).containsPattern("Assigned\\s+20").containsPattern("Completed\\s+10");
        assertThat(printed).containsPattern("Rate\\s+50%");
    }

    @Test
    void theFileOfAGroupHasTheColumnsOfItsScreen() throws Exception {
        completeHalf("TJ");
        var women = Map.of("gender", "WOMAN");

        try (var window = screens.open(coordinator)) {
            showCountries(window, "gender", "WOMAN");

            assertThat(row(window, "Country")).containsExactly("Country", "Assigned", "Completed", "Certified", "Rate");
            assertThat(row(window, "Tajikistan")).containsExactly("Tajikistan", "10", "5", "0", "50%");
        }
        assertThat(exported("TJ", women).subList(1, 6)).containsExactly("Tajikistan", "10", "5", "0", "50.0");
    }

    @ParameterizedTest
    @CsvSource({
        "category, NOT_STATED, Not stated",
        "period, 2019, 2019",
        "period, 2019-Q2, 2nd quarter 2019",
        "gender, OTHER, Men and not stated"
    })
    @SuppressWarnings("unchecked")
    void aSelectorSaysWhatTheFiguresAreOf(String parameter, String value, String said) {
        try (var window = screens.open(coordinator)) {
            showCountries(window, parameter, value);

            assertThat(window.find(Select.class).all())
                    .extracting(select -> select.getItemLabelGenerator().apply(select.getValue()))
                    .contains(said);
            assertThat(window.find(PrintedChoices.class).single().getText()).contains(said);
        }
    }

    @Test
    void ofNobodyThereIsNobodyAndNothingIsHidden() throws Exception {
        completeHalf("KG");
        try (var window = screens.open(coordinator)) {
            showCountries(window, "period", "2019");

            assertThat(row(window, "Kyrgyzstan")).endsWith("0", "0", "0", "0", "–", "–", "–");
        }
    }

    @Test
    void oneCountryShowsItsPartsAndTheTargetsBesideThem() throws Exception {
        completeHalf("TZ");

        try (var window = screens.open(coordinator)) {
            window.navigate("countries/TZ", CountryView.class);

            assertThat(window.find(H1.class).single().getText()).contains("Tanzania");
            assertThat(row(window, "English")).startsWith("English", "20", "10");
            assertThat(row(window, "Formed police unit").getLast()).startsWith("20 % by 2028 (");
        }
    }

    @Test
    void theFileOfACountryHasTheLinesOfItsTables() throws Exception {
        completeHalf("TD");

        var lines = file(
                coordinator,
                () -> pages.country(new CountryCode("TD"), learning.module().id(), Period.EVER));

        assertThat(lines.get(1)).startsWith("TD,Chad,,,20,10,0,50.0,50.0,");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("TD,Chad,Languages,English,20,10,0,50.0,,"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("TD,Chad,Category,Formed police unit,20,10,0,50.0,50.0,"))
                .anySatisfy(line -> assertThat(line).startsWith("TD,Chad,Modules,"))
                .anySatisfy(line -> assertThat(line).startsWith("TD,Chad,Training centres,"));
    }

    @Test
    void theFileOfTheCoverageHasEveryParagraphOfTheNote() throws Exception {
        List<String> onScreen;
        try (var window = screens.open(coordinator)) {
            window.navigate(CoverageView.class);
            onScreen = window.find(NativeTableRow.class).all().stream()
                    .skip(1)
                    .map(row -> row.getElement().getChild(0).getTextRecursively())
                    .toList();
        }

        var lines = file(coordinator, coverage::coverage);

        assertThat(onScreen).isNotEmpty();
        assertThat(onScreen)
                .allSatisfy(paragraph -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line.replace("\"", "")).startsWith(paragraph + ",")));
    }

    /** Whatever language the browser asks for. */
    @Test
    void aFileOfNoSuchPeriodIsRefusedInTheLanguageOfItsReader() throws Exception {
        var reader = people.as(coordinator, () -> {
            accounts.changeMyLanguage(Language.ES);
            return coordinator;
        });

        assertThat(mvc.get().uri("/figures/countries.csv?period=2026-Q5").with(user(reader)))
                .hasStatus(400)
                .bodyText()
                .contains("«2026-Q5»");
    }

    @Test
    void aCountryWithoutTraineesSaysSo() {
        try (var window = screens.open(coordinator)) {
            window.navigate("countries/TV", CountryView.class);

            assertThat(texts(window)).contains("Nothing was assigned in Tuvalu in this period.");
        }
    }

    @Test
    void theMapSaysWhatBoundariesMean() throws Exception {
        completeHalf("TR");
        try (var window = screens.open(coordinator)) {
            window.navigate(CountriesView.class);

            assertThat(texts(window)).anyMatch(text -> text.startsWith("The boundaries and names on this map"));
        }
    }

    @Test
    void aTargetThatWasRemovedCanBePutBack() {
        try (var window = screens.open(people.administrator())) {
            window.navigate(TargetsView.class);
            var before = window.find(NativeTableRow.class).all().size();

            click(window, "Remove");
            assertThat(window.find(NativeTableRow.class).all()).hasSize(before - 1);
            click(window, "Put it back");

            assertThat(window.find(NativeTableRow.class).all()).hasSize(before);
        }
    }

    @Test
    void aTargetWithoutSourceIsRefusedInWords() {
        try (var window = screens.open(people.administrator())) {
            window.navigate(TargetsView.class);

            click(window, "Keep target");

            assertThat(texts(window)).contains("A target is for a year from 2018 to 2050.");
        }
    }

    /** Ten women and ten men, of whom half have completed. */
    private void completeHalf(String country) throws Exception {
        var centre = people.centre(country);
        for (var gender : List.of(Gender.WOMAN, Gender.MAN)) {
            var trainees = figures.trainees(centre, gender, 10);
            for (var trainee : trainees) {
                learning.assign(centre, trainee);
            }
            for (var trainee : trainees.subList(0, 5)) {
                learning.complete(trainee);
            }
        }
        await().untilAsserted(() ->
                assertThat(figures.of(country).women().completed()).hasValue(5));
        await().untilAsserted(
                        () -> assertThat(figures.of(country).all().completed()).hasValue(10));
        await().untilAsserted(() -> assertThat(figures.of(country).trainees()).hasValue(20));
    }

    private static void showCountries(BrowserlessUIContext window, String parameter, String value) {
        window.navigate(CountriesView.class);
        UI.getCurrent().navigate("countries", QueryParameters.simple(Map.of(parameter, value)));
    }

    private List<String> exported(String country) throws Exception {
        return exported(country, Map.of());
    }

    private List<String> exported(String country, Map<String, String> group) throws Exception {
        var filter = FigureFilter.of(learning.module().id(), Period.EVER).group(group);
        return file(coordinator, () -> exports.countries(filter, Optional.empty())).stream()
                .filter(line -> line.startsWith(country + ","))
                .map(line -> List.of(line.split(",", -1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> file(SignedInPerson reader, Supplier<ExportTable> table) throws Exception {
        var file = new ByteArrayOutputStream();
        people.as(reader, () -> {
            try (var rows = TableFormat.CSV.write(file, "figures", Locale.ENGLISH)) {
                table.get().writeTo(rows);
            }
        });
        return file.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String printed(String country) throws Exception {
        var pdf = people.as(
                coordinator,
                () -> pdfs.pdf(new CountryCode(country), learning.module().id(), Period.EVER));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> row(BrowserlessUIContext window, String head) {
        return window.find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement()
                        .getChildren()
                        .map(Element::getTextRecursively)
                        .toList())
                .filter(cells -> cells.getFirst().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static void click(BrowserlessUIContext window, String text) {
        var button = window.find(NativeButton.class).all().stream()
                .filter(found -> found.getText().equals(text))
                .findFirst()
                .orElseThrow();
        window.test(button).click();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }
}
