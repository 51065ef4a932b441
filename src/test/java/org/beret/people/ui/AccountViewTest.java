package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
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
        var trainee = people.trainee(people.centre("SN"));
        try (var window = screens.open(trainee)) {
            window.navigate(AccountView.class);

            assertThat(window.find(Description.class).all())
                    .extracting(Description::getText)
                    .contains("Senegal", "English", "Trainee")
                    .doesNotContain("SN", "en", "TRAINEE", trainee.id().toString());
        }
    }

    @Test
    void theSecondLanguageIsKeptWithASentenceOnlyWhenItChanged() {
        var trainee = people.trainee(people.centre("SN"));
        try (var window = screens.open(trainee)) {
            window.navigate(AccountView.class);
            var form = window.find(SecondLanguageForm.class).single();
            var submit = (NativeButton) form.getComponentAt(1);
            window.test(submit).click();

            assertThat(trainee.readsIn().second()).isEmpty();
            @SuppressWarnings("unchecked")
            var select = (NativeSelect<Optional<Language>>) form.getComponentAt(0);
            select.with(Optional.of(Language.FR));
            window.test(submit).click();
            assertThat(trainee.readsIn().second()).contains(Language.FR);
        }
    }

    @Test
    void aTraineeFindsWhomToAskForHelp() {
        var centre = people.centre("SN");
        var manager = people.staff(centre);
        try (var window = screens.open(people.trainee(centre))) {
            window.navigate(AccountView.class);

            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("mailto:" + manager.getUsername());
        }
    }
}
