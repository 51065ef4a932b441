package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trainees who are added to a cohort one after the other. */
@ModuleTest
class MembersViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private CohortJoining joining;

    @Autowired
    private TestScreens screens;

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;

    @BeforeEach
    void oneWhoCouldJoin() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = cohorts.cohort(centre, List.of()).id();
    }

    @Test
    void whoWasAddedByMistakeIsTakenOutAgain() {
        try (var window = open()) {
            press(window, "Add");
            assertThat(said(window, "good")).endsWith("has joined the cohort.");
            assertThat(adding(window)).isFalse();

            press(window, "Undo");
            assertThat(said(window, "good")).endsWith("is no longer in the cohort.");
            assertThat(adding(window)).isTrue();
            assertThat(window.find(NativeButton.class).withText("Undo").exists())
                    .isFalse();
        }
    }

    @Test
    void whomAColleagueAddedMeanwhileIsNotAddedAgain() throws Exception {
        try (var window = open()) {
            people.as(staff, () -> joining.join(cohort, List.of(trainee.id())));

            press(window, "Add");

            assertThat(said(window, "plain")).startsWith("Nothing was changed");
            assertThat(window.find(NativeButton.class).withText("Undo").exists())
                    .isFalse();
        }
    }

    private BrowserlessUIContext open() {
        var window = screens.open(staff);
        window.navigate(MembersView.class, Map.of("cohort", cohort.toString()));
        return window;
    }

    private static boolean adding(BrowserlessUIContext window) {
        return window.find(NativeButton.class).withText("Add").exists();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String said(BrowserlessUIContext window, String style) {
        return window.find(Paragraph.class)
                .withClassName("notice")
                .withClassName(style)
                .single()
                .getText();
    }
}
