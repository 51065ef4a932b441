package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.texts.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CohortViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;
    private SignedInPerson reader;
    private CohortId cohort;

    @BeforeEach
    void aCohortOfTwo() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        reader = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Rotation 12", trainee, reader);
        people.as(
                staff,
                () -> assignments.assign(cohort, List.of(learning.module().id()), DueDate.by(LocalDate.now(clock))));
        learning.begin(reader);
    }

    @Test
    void everybodyIsShownWithTheStateOfEachModule() {
        try (var window = open("")) {
            assertThat(rows(window)).hasSize(2);
            assertThat(text(window)).contains("People: 2 · shown: 2");
        }
    }

    @Test
    void theAddressSaysWhoIsShown() {
        try (var window = open("state=begun")) {
            assertThat(rows(window)).extracting(ProgressRow::person).containsExactly(reader.id());
            assertThat(text(window)).contains("People: 2 · shown: 1");
        }
        try (var window = open("q=" + trainee.getUsername())) {
            assertThat(rows(window)).extracting(ProgressRow::person).containsExactly(trainee.id());
        }
        try (var window = open("late=yes")) {
            assertThat(rows(window)).isEmpty();
        }
    }

    @Test
    void whatTheAddressSaysWronglyIsLeftOut() {
        try (var window = open("state=nonsense&sort=-module.nowhere&module=")) {
            assertThat(rows(window)).hasSize(2);
        }
    }

    @Test
    void changingTheFilterChangesWhoIsShown() {
        try (var window = open("")) {
            window.test(window.find(NativeButton.class).withText("Late only").single())
                    .click();

            assertThat(rows(window)).isEmpty();
            assertThat(window.find(NativeButton.class)
                            .withText("Late only")
                            .single()
                            .getElement()
                            .getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void fromAPersonOneComesToWhatTheyLearn() {
        try (var window = screens.open(staff)) {
            window.getUI().navigate("people/" + trainee.id());

            assertThat(window.find(Anchor.class)
                            .withText("Progress in Rotation 12")
                            .single()
                            .getHref())
                    .isEqualTo("cohorts/" + cohort + "/trainees/" + trainee.id());
        }
    }

    @Test
    void theAuditTrailNamesModulesAndDaysAsTheReaderKnowsThem() {
        try (var window = screens.open(staff)) {
            window.getUI().navigate("audit", QueryParameters.fromString("person=" + trainee.id()));

            assertThat(window.find(NativeTable.class).single().getElement().getTextRecursively())
                    .contains(learning.module().title().in(Language.EN) + ", "
                            + Formats.day(LocalDate.now(clock), Locale.ENGLISH))
                    .doesNotContain(learning.module().id().value());
        }
    }

    @Test
    void anEmptyCohortSaysHowToFillIt() {
        var empty = cohorts.cohort(centre, "Empty");
        try (var window = screens.open(staff)) {
            window.navigate("cohorts/" + empty, CohortView.class);

            assertThat(window.find(H2.class).single().getText()).isEqualTo("No trainees yet");
            assertThat(window.find(Grid.class).exists()).isFalse();
        }
    }

    private BrowserlessUIContext open(String query) {
        var window = screens.open(staff);
        window.getUI().navigate("cohorts/" + cohort, QueryParameters.fromString(query));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static List<ProgressRow> rows(BrowserlessUIContext window) {
        Grid<ProgressRow> grid = window.find(Grid.class).single();
        return grid.getLazyDataView().getItems().toList();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(Div.class)
                .withClassName("filter")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
