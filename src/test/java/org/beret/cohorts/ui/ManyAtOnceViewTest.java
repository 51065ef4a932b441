package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.Reminders;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shell.PageView;
import org.beret.shell.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminding many, and taking a module back from many: what the screens say before and after. */
@ModuleTest
class ManyAtOnceViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    private SignedInPerson staff;
    private SignedInPerson open;
    private CohortId cohort;

    @BeforeEach
    void oneHasLearnedAndOneHasNot() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        open = people.trainee(centre);
        var done = people.trainee(centre);
        cohort = cohorts.cohort(centre, List.of(open.id(), done.id())).id();
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(10);
        people.as(staff, () -> {
            assignments.assign(cohort, List.of(learning.module().id()), DueDate.by(day));
        });
        learning.complete(done);
    }

    @Test
    void remindingSaysBeforeWhomItReachesAndTakesATextToBeginWith() throws Exception {
        try (var window = show(RemindView.class)) {
            assertThat(will(window)).isEqualTo("1 trainee will be reminded");
            tickEverybody(window);
            assertThat(will(window)).isEqualTo("1 trainee will be reminded · 1 left out: nothing left to learn");
            choose(window, "Begin with a text", 1);
            var area = window.find(TextArea.class).single();
            assertThat(area.value()).startsWith("You have not begun yet.");
            area.write("Come on Monday.");
            choose(window, "Begin with a text", 2);
            assertThat(area.value()).as("what somebody wrote stays").isEqualTo("Come on Monday.");

            press(window, "Remind 1 trainee");

            assertThat(said(window, "good")).isEqualTo("1 trainee is reminded.");
            assertThat(will(window)).isEqualTo("Nobody will be reminded");
        }
        assertThat(people.as(staff, () -> reminders.of(cohort, open.id())))
                .singleElement()
                .satisfies(sent -> assertThat(sent.words()).isEqualTo("Come on Monday."));
    }

    @Test
    void takingBackSaysBeforeWhatItDoesAndCanBeUndone() {
        try (var window = show(TakeBackView.class)) {
            assertThat(will(window)).isEqualTo("Choose a module and tick at least one trainee.");
            choose(window, "Module to take back", 1);
            tickEverybody(window);
            assertThat(will(window))
                    .isEqualTo("1 trainee will not have it any longer. No change for 1 trainee: completed.");
            press(window, "Take back from 1 trainee");
            assertThat(said(window, "bad")).contains("reason");
            window.test(window.find(Input.class).withId("take-back-reason").single())
                    .setValue("Ill");
            press(window, "Take back from 1 trainee");

            assertThat(said(window, "good")).isEqualTo("The module is taken back from 1 trainee.");
            press(window, "Undo");
            assertThat(said(window, "good")).isEqualTo("1 trainee has the module again, as before.");
            assertThat(window.find(NativeButton.class).withText("Undo").exists())
                    .isFalse();
            assertThat(will(window)).isEqualTo("1 trainee will not have it any longer.");
        }
    }

    private BrowserlessUIContext show(Class<? extends PageView> view) {
        var window = screens.open(staff);
        window.navigate(view, Map.of("cohort", cohort.toString()));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static void tickEverybody(BrowserlessUIContext window) {
        Grid<Object> grid = window.find(Grid.class).single();
        grid.asMultiSelect().select(grid.getGenericDataView().getItems().toList());
    }

    /** Which one of a list: the first is none. */
    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, String label, int which) {
        Select<Object> select = window.find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        select.setValue(
                select.getGenericDataView().getItems().skip(which).findFirst().orElseThrow());
    }

    private static String will(BrowserlessUIContext window) {
        return window.find(Paragraph.class).withId("will").single().getText();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String said(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class).all().stream()
                .filter(notice -> notice.hasClassName(style))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
