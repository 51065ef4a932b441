package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.cohorts.TestCohorts;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CohortsViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestScreens screens;

    @Test
    void whereNoCohortIsItSaysWhatOneIsForAndWhoMakesIt() {
        try (var window = screens.open(people.staff(people.centre("SN")))) {
            window.navigate(CohortsView.class);

            assertThat(window.find(H2.class).single().getText()).isEqualTo("No cohort yet");
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anySatisfy(text -> assertThat(text).contains("New cohort"));
            assertThat(window.find(NativeTable.class).exists()).isFalse();
        }
    }

    @Test
    void eachCohortLeadsToItsTrainees() {
        var centre = people.centre("SN");
        var cohort = cohorts.cohort(centre, "Rotation 12", people.trainee(centre));
        try (var window = screens.open(people.staff(centre))) {
            window.navigate(CohortsView.class);

            var table = window.find(NativeTable.class).single();
            var link = window.find(Anchor.class, table).single();
            assertThat(link.getText()).isEqualTo("Rotation 12");
            assertThat(link.getHref()).isEqualTo("cohorts/" + cohort);
            assertThat(table.getElement().getTextRecursively()).contains("nothing assigned");
        }
    }
}
