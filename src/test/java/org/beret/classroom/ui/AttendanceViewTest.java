package org.beret.classroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceMeans;
import org.beret.classroom.ClassroomSessions;
import org.beret.classroom.SessionId;
import org.beret.classroom.TestClassroom;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning on the screen, ticking all and some, and taking it back, beside a colleague. */
@ModuleTest
class AttendanceViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private TestScreens screens;

    @Autowired
    private AttendanceLists lists;

    @Autowired
    private ClassroomSessions sessions;

    private SignedInPerson staff;
    private SignedInPerson one;
    private CohortId cohort;
    private SessionId session;

    @BeforeEach
    void aSessionOfTwo() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        one = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Group", one, people.trainee(centre));
        session = classroom.running(centre, cohort, "First aid");
    }

    @Test
    void allAreTickedAndTheUndoTakesBackNoMoreThanThat() throws Exception {
        people.as(staff, () -> lists.record(session, List.of(one.id()), AttendanceMeans.SHEET));
        try (var window = open()) {
            assertThat(said(window, "classroom-count")).contains("1 of 2 attended.");
            press(window, "Tick all");
            assertThat(said(window, "classroom-count")).contains("2 of 2 attended.");
            assertThat(notices(window, "good")).contains("1 person was ticked.");

            press(window, "Undo the ticks");
            assertThat(said(window, "classroom-count")).contains("1 of 2 attended.");
            assertThat(box(window, one).getElement().getProperty("checked", false))
                    .isTrue();

            press(window, "Tick all");
            press(window, "Tick all");
            assertThat(notices(window, "plain")).contains("Nothing was changed");
        }
    }

    @Test
    void aTickForACancelledSessionIsRefusedAndTheBoxGoesBack() throws Exception {
        try (var window = open()) {
            people.as(staff, () -> sessions.cancel(session));
            press(window, "Tick all");

            assertThat(notices(window, "bad")).contains("cancelled");
            assertThat(box(window, one).getElement().getProperty("checked", false))
                    .isFalse();
        }
    }

    @Test
    void aSessionIsPlannedWithAYesIfItIsOver() throws Exception {
        try (var window = screens.open(staff)) {
            window.navigate(NewSessionView.class, Map.of("cohort", cohort.toString()));
            press(window, "Plan a session");
            assertThat(notices(window, "bad")).contains("Choose a day.");
            fill(window, "session-day", "2026-11-02");
            fill(window, "session-begins", "22:00");
            fill(window, "session-ends", "01:00");
            press(window, "Plan a session");
            assertThat(notices(window, "bad")).contains("Choose a module or write a subject.");
            fill(window, "session-subject", "Night patrol");
            press(window, "Plan a session");
            assertThat(notices(window, "bad")).contains("This session is over already.");
            press(window, "Yes, all the same");
        }
        assertThat(people.as(staff, () -> sessions.of(cohort)).sessions())
                .extracting(planned -> planned.details().subject())
                .contains("Night patrol");
    }

    private BrowserlessUIContext open() {
        var window = screens.open(staff);
        window.navigate(AttendanceView.class, Map.of("cohort", cohort.toString(), "session", session.toString()));
        return window;
    }

    private static void fill(BrowserlessUIContext window, String id, String value) {
        window.find(Input.class).withId(id).single().setValue(value);
    }

    private static Input box(BrowserlessUIContext window, SignedInPerson person) {
        return window.find(Input.class).withId("attended-" + person.id()).single();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String said(BrowserlessUIContext window, String id) {
        return window.find(Paragraph.class).withId(id).single().getText();
    }

    private static String notices(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class).withClassName(style).single().getText();
    }
}
