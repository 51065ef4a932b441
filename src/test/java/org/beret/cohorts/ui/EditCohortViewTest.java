package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two colleagues who edit one cohort at the same time. */
@ModuleTest
class EditCohortViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    private SignedInPerson staff;
    private SignedInPerson colleague;
    private CohortId cohort;
    private LocalDate departure;

    @BeforeEach
    void aCohort() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        colleague = people.staff(centre);
        departure = LocalDate.now(clock).plusDays(40);
        cohort = cohorts.cohort(centre, "Rotation 12", departure);
    }

    @Test
    void theSecondKeepsWhatTheyTypedAndTheFirstWhatTheyStored() {
        var later = departure.plusDays(17);
        try (var mine = open(staff);
                var theirs = open(colleague)) {
            field(mine, "cohort-destination").setValue("Bangui");
            field(theirs, "cohort-departure").setValue(later.toString());
            press(theirs, "Save");

            press(mine, "Save");
            assertThat(said(mine, "bad")).contains("Changed: Departure date: ", "save again");
            assertThat(field(mine, "cohort-destination").getValue()).isEqualTo("Bangui");
            assertThat(field(mine, "cohort-departure").getValue()).isEqualTo(later.toString());

            press(mine, "Save");
            assertThat(said(mine, "good")).isEqualTo("The changes are saved.");
        }
        try (var window = open(staff)) {
            assertThat(field(window, "cohort-destination").getValue()).isEqualTo("Bangui");
            assertThat(field(window, "cohort-departure").getValue()).isEqualTo(later.toString());
        }
    }

    @Test
    void savingWhatIsStoredSaysThatNothingChanged() {
        try (var window = open(staff)) {
            press(window, "Save");

            assertThat(said(window, "plain")).startsWith("Nothing was changed");
        }
    }

    @Test
    void ofTwoWhoCloseItTheSecondIsToldAndSeesItClosed() {
        try (var mine = open(staff);
                var theirs = open(colleague)) {
            press(theirs, "Close the cohort");
            press(mine, "Close the cohort");

            assertThat(said(mine, "bad")).startsWith("Somebody else changed this meanwhile");
            assertThat(mine.find(NativeButton.class)
                            .withText("Close the cohort")
                            .exists())
                    .isFalse();
        }
    }

    private BrowserlessUIContext open(SignedInPerson person) {
        var window = screens.open(person);
        window.navigate(EditCohortView.class, Map.of("cohort", cohort.toString()));
        return window;
    }

    private static Input field(BrowserlessUIContext window, String id) {
        return window.find(Input.class).withId(id).single();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String said(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class).withClassName(style).single().getText();
    }
}
