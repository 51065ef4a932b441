package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.DescriptionList.Description;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AccountViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Test
    void whatIsKeptIsSaidInWordsAndNotInCodes() {
        try (var window = screens.open(people.trainee(people.centre("SN")))) {
            window.navigate(AccountView.class);

            assertThat(window.find(Description.class).all())
                    .extracting(Description::getText)
                    .contains("Senegal", "English", "Trainee")
                    .doesNotContain("SN", "en", "TRAINEE");
        }
    }
}
