package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.cohorts.Reminders;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminding from the list of trainees, whatever cohort they are in or none. */
@ModuleTest
class RemindPeopleViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Trainees trainees;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TestScreens screens;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson open;
    private SignedInPerson suspended;

    @BeforeEach
    void threeWithoutACohort() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        open = people.trainee(centre);
        suspended = people.trainee(centre);
        people.trainee(centre);
        learning.assign(centre, open);
        learning.assign(centre, suspended);
        people.as(staff, () -> trainees.suspend(suspended.id()));
    }

    @Test
    void whomTheFilterFindsIsShownAndWhoHasSomethingLeftIsReminded() {
        try (var window = screens.open(staff)) {
            window.getUI().navigate(RemindPeopleView.class, QueryParameters.of("state", "SUSPENDED"));
            assertThat(found(window)).hasSize(1);
            window.navigate(RemindPeopleView.class);
            assertThat(found(window)).hasSize(3);
            assertThat(window.find(Paragraph.class).withId("will").single().getText())
                    .isEqualTo("1 trainee will be reminded");
            press(window, "Remind 1 trainee");
            assertThat(said(window)).isEqualTo("1 trainee is reminded.");
            assertThat(window.find(NativeButton.class)
                            .withText("Choose somebody to remind")
                            .single()
                            .isEnabled())
                    .isFalse();
        }
        assertThat(reminded()).isEqualTo(1);
    }

    @Test
    void peopleOfOtherCentresAreNeitherShownNorReminded() throws Exception {
        var other = people.staff(people.centre("SN"));

        assertThat(people.as(other, () -> reminders.among(List.of(open.id())))).isEmpty();
        assertThatThrownBy(() ->
                        people.as(other, () -> reminders.remindAmong(List.of(open.id()), Reminders.Words.NONE)))
                .hasMessage("reminder.refused.nobody");
        assertThat(reminded()).isZero();
    }

    private int reminded() {
        return jdbc.sql("select count(*) from cohorts_reminder where centre_id = :centre or person_id = :person")
                .param("centre", centre.value())
                .param("person", open.id().value())
                .query(Integer.class)
                .single();
    }

    private static List<?> found(BrowserlessUIContext window) {
        return window.find(Grid.class).single().getGenericDataView().getItems().toList();
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String said(BrowserlessUIContext window) {
        return window.find(Paragraph.class).withClassName("good").single().getText();
    }
}
