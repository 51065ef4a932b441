package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.CentreZones;
import org.beret.people.TestPeople;
import org.beret.shell.NativeSelect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager and an administrator choose the time zone of one centre. */
@ModuleTest
class TimeZoneFormViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Autowired
    private CentreZones zones;

    @Test
    void theSecondOfTwoSeesWhatTheFirstChose() {
        var centre = people.centreInItsZone("CD");
        try (var manager = screens.open(people.staff(centre));
                var administrator = screens.open(people.administrator())) {
            manager.navigate(ColleaguesView.class);
            administrator.navigate(CentreView.class, Map.of("centre", centre.toString()));
            choose(manager, "Africa/Kinshasa");
            save(manager);
            assertThat(said(manager)).contains("Kinshasa (UTC+01:00)");

            choose(administrator, "Africa/Lubumbashi");
            save(administrator);
            assertThat(zones.of(centre)).isEqualTo(ZoneId.of("Africa/Kinshasa"));
            assertThat(form(administrator).getChildren().map(Component::getElement))
                    .anySatisfy(part -> assertThat(part.getText()).contains("Kinshasa", "Lubumbashi"));
            save(administrator);
        }

        assertThat(zones.of(centre)).isEqualTo(ZoneId.of("Africa/Lubumbashi"));
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, String zone) {
        ((NativeSelect<ZoneId>) form(window)
                        .getChildren()
                        .filter(NativeSelect.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .with(ZoneId.of(zone));
    }

    private static void save(BrowserlessUIContext window) {
        window.test(window.find(NativeButton.class, form(window)).single()).click();
    }

    private static TimeZoneForm form(BrowserlessUIContext window) {
        return window.find(TimeZoneForm.class).single();
    }

    private static String said(BrowserlessUIContext window) {
        return window.find(Paragraph.class).withClassName("good").single().getText();
    }
}
