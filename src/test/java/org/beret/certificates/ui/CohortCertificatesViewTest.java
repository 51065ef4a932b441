package org.beret.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.TestScreens;
import org.beret.certificates.Certificates;
import org.beret.certificates.TestCertificates;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.EnrolmentState;
import org.beret.learning.Training;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre sees which certificates soon expire, and has their modules taken again. */
@ModuleTest
class CohortCertificatesViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Training training;

    @Autowired
    private TestClock clock;

    @Autowired
    private Certificates own;

    private SignedInPerson staff;
    private SignedInPerson holder;
    private CohortId cohort;

    @BeforeEach
    void aCohortWithOneCertificate() {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        holder = people.trainee(centre);
        cohort = cohorts.cohort(centre, "Rotation 12", holder);
        certificates.completeCore(holder);
        await().until(() -> !certificates.of(holder).isEmpty());
    }

    @Test
    void asLongAsNothingExpiresNothingIsAsked() {
        try (var window = open()) {
            assertThat(window.find(Input.class).withId(RenewalForm.DAY).exists())
                    .isFalse();
        }
    }

    /** On the card of the holder; here because this test has a certificate and a window. */
    @Test
    void whereNothingCanBePrintedTheCardSaysWhy() throws Exception {
        try (var _ = open()) {
            var mine = people.as(holder, () -> own.mine(Language.EN)).getFirst();
            var refused = new BusinessRuleViolation("paper.refused.address", "http://localhost:8080");

            assertThat(new CertificateCard(mine, Optional.of(refused))
                            .getElement()
                            .getTextRecursively())
                    .contains("Nothing is printed: http://localhost:8080 would lead")
                    .doesNotContain("PDF");
            assertThat(new CertificateCard(mine, Optional.empty()).getElement().getTextRecursively())
                    .contains("PDF");
        }
    }

    @Test
    void withoutADueDateNothingBegins() throws Exception {
        certificates.expire(holder, LocalDate.now(clock).plusDays(20));
        try (var window = open()) {
            begin(window, "");

            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .isEqualTo("Choose a due date.");
        }
        assertThat(people.as(holder, () -> training.mine()))
                .allSatisfy(module -> assertThat(module.state()).isEqualTo(EnrolmentState.COMPLETED));
    }

    @Test
    void oneButtonHasTheModulesTakenAgain() throws Exception {
        certificates.expire(holder, LocalDate.now(clock).plusDays(20));
        try (var window = open()) {
            begin(window, LocalDate.now(clock).plusDays(10).toString());

            assertThat(window.find(Paragraph.class)
                            .withClassName("good")
                            .single()
                            .getText())
                    .startsWith("1 renewal has begun.");
            assertThat(window.find(Input.class).withId(RenewalForm.DAY).exists())
                    .isFalse();
        }
        assertThat(people.as(holder, () -> training.mine()))
                .allSatisfy(module -> assertThat(module.state()).isEqualTo(EnrolmentState.ASSIGNED));
    }

    private BrowserlessUIContext open() {
        var window = screens.open(staff);
        window.navigate(CohortCertificatesView.class, Map.of("cohort", cohort.toString()));
        return window;
    }

    private static void begin(BrowserlessUIContext window, String day) {
        window.find(Input.class).withId(RenewalForm.DAY).single().setValue(day);
        window.test(window.find(NativeButton.class)
                        .withText("Assign the modules again")
                        .single())
                .click();
    }
}
