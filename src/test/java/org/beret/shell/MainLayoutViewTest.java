package org.beret.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shell.errors.FailureView;
import org.beret.shell.errors.NotFoundView;
import org.beret.shell.errors.RefusedView;
import org.beret.shell.errors.UnknownIdView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class MainLayoutViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private PeopleOfMyCentre accounts;

    @Autowired
    private TestScreens screens;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theMenuShowsTheScreensOfTheRoleAndTheFirstOneOpens() {
        var centre = people.centre("SN");

        assertThat(menu(people.trainee(centre))).containsExactly("My training", "My certificates", "My account");
        assertThat(menu(people.staff(centre)))
                .containsExactly(
                        "Overview",
                        "Cohorts",
                        "Trainees",
                        "Questions of trainees",
                        "Attest",
                        "Cases",
                        "Kits",
                        "Colleagues",
                        "Audit trail",
                        "My account");
        assertThat(menu(people.coordinator()))
                .containsExactly(
                        "Ready to deploy",
                        "Countries",
                        "Questions",
                        "Before and after",
                        "What people say",
                        "Course coverage",
                        "My account");
        assertThat(menu(people.administrator()))
                .containsExactly(
                        "Ready to deploy",
                        "Countries",
                        "Questions",
                        "Before and after",
                        "What people say",
                        "Course coverage",
                        "Reported mistakes",
                        "Centres",
                        "Targets",
                        "Other installations",
                        "Audit trail",
                        "My account");
    }

    @Test
    void aScreenOfAnotherRoleIsRefusedInThePersonsLanguage() throws Exception {
        try (var window = screens.open(inFrench(people.trainee(people.centre("SN"))))) {
            window.navigate("cohorts", RefusedView.class);

            assertThat(title(window)).isEqualTo("Cette page est pour un autre rôle");
            assertThat(window.find(Anchor.class)
                            .withClassName("primary")
                            .single()
                            .getText())
                    .isEqualTo("Aller à ma première page");
        }
    }

    @Test
    void whatBelongsToAnotherIsNotFoundInThePersonsLanguage() throws Exception {
        var attempt = learning.startedAttempt(learning.assignedTrainee());
        try (var window = screens.open(inFrench(learning.assignedTrainee()))) {
            for (var id : List.of(attempt.toString(), UUID.randomUUID().toString(), "not-an-id")) {
                window.navigate("quiz/" + id, UnknownIdView.class);

                assertThat(title(window)).isEqualTo("Il n’y a rien ici");
                assertThat(text(window)).contains("quelque chose qui ne vous appartient pas");
            }
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() throws Exception {
        try (var window = screens.open(inFrench(people.coordinator()))) {
            window.navigate("no-such-address", NotFoundView.class);

            assertThat(title(window)).isEqualTo("Il n’y a rien ici");
        }
    }

    @Test
    void aFailureNobodyExpectedIsToldWithANumberThatTheLogKnows(CapturedOutput log) throws Exception {
        var centre = people.centre("SN");
        var staff = inFrench(people.staff(centre));
        var trainee = people.trainee(centre);
        categorize(trainee, "gone-secret");
        try (var window = screens.open(staff)) {
            window.navigate("people/" + trainee.id(), FailureView.class);

            assertThat(title(window)).isEqualTo("Une erreur s’est produite");
            assertThat(text(window))
                    .startsWith("Cela n’a pas fonctionné, et c’est notre faute.")
                    .doesNotContain("gone-secret", "Exception");
            var number = text(window).replaceFirst("(?s).*: ", "");
            assertThat(number).matches("[0-9A-V]{8}");
            assertThat(log).contains("Incident " + number, "gone-secret");
        } finally {
            categorize(trainee, null);
        }
    }

    private void categorize(SignedInPerson trainee, @Nullable String category) {
        jdbc.sql("update people_person set category = :category where id = :id")
                .param("category", category)
                .param("id", trainee.id().value())
                .update();
    }

    private SignedInPerson inFrench(SignedInPerson person) throws Exception {
        return people.as(person, () -> {
            accounts.changeMyLanguage(Language.FR);
            return person;
        });
    }

    private List<String> menu(SignedInPerson person) {
        try (var window = screens.open(person)) {
            window.navigate("", Component.class);
            var nav = window.find(Nav.class).withId("menu").single();
            var links = window.find(Anchor.class, nav).all();
            assertThat(links.getFirst().getElement().getAttribute("aria-current"))
                    .isEqualTo("page");
            return links.stream().map(Anchor::getText).toList();
        }
    }

    private static String title(BrowserlessUIContext window) {
        return window.find(H1.class).single().getText();
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(Paragraph.class).single().getText();
    }
}
