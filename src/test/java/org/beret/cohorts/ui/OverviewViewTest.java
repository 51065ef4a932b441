package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shell.Badge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class OverviewViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private Assignments assignments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestScreens screens;

    private TrainingCentreId centre;
    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
    }

    @Test
    void aCentreWithoutCohortsIsToldHowToBegin() {
        try (var window = screens.open(staff)) {
            window.navigate(OverviewView.class);

            assertThat(window.find(H2.class).single().getText()).isEqualTo("No cohort yet");
            assertThat(window.find(Anchor.class)
                            .withClassName("primary")
                            .single()
                            .getHref())
                    .isEqualTo("cohorts/new");
        }
    }

    @Test
    void whoIsLateAndCannotBeLeftAloneStandsOnTopWithTheWayThere() throws Exception {
        var late = cohorts.cohort(centre, "Soon gone", LocalDate.now(clock).plusDays(200), people.trainee(centre));
        assign(late);
        clock.pass(Duration.ofDays(7));
        try (var window = screens.open(staff)) {
            window.navigate(OverviewView.class);

            assertThat(window.find(ListItem.class).all())
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anySatisfy(line -> assertThat(line).contains("late", "1 trainee is past a due date", "Soon gone"));
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("cohorts/" + late + "?late=yes");
        }
    }

    @Test
    void whoseCertificateHasExpiredStandsThereWithTheWayToThem() {
        var holder = people.trainee(centre);
        certificates.completeCore(holder);
        await().until(() -> !certificates.of(holder).isEmpty());
        jdbc.sql("update certificates_certificate set valid_until = :yesterday where person_id = :person")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("person", holder.id().value())
                .update();
        var cohort = cohorts.cohort(centre, "Again", holder, people.trainee(centre));
        try (var window = screens.open(staff)) {
            window.navigate(OverviewView.class);

            assertThat(window.find(ListItem.class).all())
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anySatisfy(line -> assertThat(line)
                            .contains("certificate expired", "The certificate of 1 trainee has expired", "Again"));
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("cohorts/" + cohort + "?certificate=expired");
        }
        try (var window = screens.open(staff)) {
            window.navigate("cohorts/" + cohort + "/trainees/" + holder.id(), TraineeView.class);

            assertThat(window.find(Badge.class).all())
                    .extracting(Badge::getText)
                    .contains("expired");
        }
    }

    @Test
    void whereAllIsDoneNothingNeedsAHand() throws Exception {
        var trainee = people.trainee(centre);
        assign(cohorts.cohort(centre, "Done", trainee));
        learning.complete(trainee);
        try (var window = screens.open(staff)) {
            window.navigate(OverviewView.class);

            assertThat(window.find(Paragraph.class)
                            .withClassName("good")
                            .single()
                            .getText())
                    .isEqualTo("Nothing needs a hand today.");
        }
    }

    private void assign(CohortId cohort) throws Exception {
        people.as(
                staff,
                () -> assignments.assign(
                        cohort,
                        List.of(learning.module().id()),
                        DueDate.by(LocalDate.now(clock).plusDays(5))));
    }
}
