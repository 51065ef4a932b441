package org.beret.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.file.Files;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.identity.SignedInPerson;
import org.beret.kit.KitNavigation;
import org.beret.kit.KitOrder;
import org.beret.kit.KitState.Stage;
import org.beret.kit.Kits;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class KitViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Kits kits;

    private SignedInPerson staff;
    private CourseModule module;

    @BeforeEach
    void theShortestModule() throws Exception {
        staff = people.staff(people.centre("SN"));
        module = people.as(staff, () -> kits.modules().getLast());
    }

    @Test
    void aKitIsMadeWhereSomebodyAsksForItAndThenDownloaded() throws Exception {
        var order = new KitOrder(module.id(), Language.EN);
        try (var window = screens.open(staff)) {
            window.navigate(KitNavigation.of(module.id()), KitView.class);
            var buttons = window.find(NativeButton.class).all().stream()
                    .filter(button -> button.hasClassName("btn"))
                    .toList();
            assertThat(buttons).hasSameSizeAs(KitOrder.languages(module));
            assertThat(files(window.find(Anchor.class).all())).isEmpty();

            window.test(buttons.getFirst()).click();

            assertThat(people.as(staff, () -> kits.state(order)).stage()).isNotEqualTo(Stage.NONE);
            var made = people.as(staff, () -> kits.file(order));
            window.navigate(KitNavigation.of(module.id()), KitView.class);
            assertThat(made.name()).isEqualTo("the-way-forward-en.zip");
            assertThat(Files.size(made.file()))
                    .isEqualTo(people.as(staff, () -> kits.state(order)).bytes());
            assertThat(files(window.find(Anchor.class).all())).containsExactly(KitNavigation.file(order));
        }
    }

    private static List<String> files(List<Anchor> anchors) {
        return anchors.stream()
                .map(Anchor::getHref)
                .filter(href -> href.endsWith(".zip"))
                .toList();
    }

    @Test
    void ofAnotherModuleThereIsNone() {
        assertThatThrownBy(() -> people.as(staff, () -> kits.file(new KitOrder(new ModuleId("nothing"), Language.EN))))
                .isInstanceOf(UnknownId.class);
    }
}
