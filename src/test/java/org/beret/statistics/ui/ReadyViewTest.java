package org.beret.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.statistics.StatisticsNavigation;
import org.beret.statistics.ready.TestReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a coordinator sees of who is ready to deploy, and that the file says the same to the digit. */
@ModuleTest
class ReadyViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestReady ready;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestScreens screens;

    private SignedInPerson coordinator;

    @BeforeEach
    void aCoordinator() {
        coordinator = people.coordinator();
    }

    @Test
    void theFileOfACountryEqualsItsScreen() throws Exception {
        ready.fill("SV");

        List<String> onScreen;
        try (var window = screens.open(coordinator)) {
            window.navigate("", ReadyView.class);
            onScreen = row(window, "El Salvador");
        }

        assertThat(onScreen).startsWith("El Salvador", "24", "24", "12", "12", "12", "12", "12", "12", "12");
        assertThat(onScreen.getLast()).endsWith("10 of 18 ready");
        assertThat(lines("/figures/ready.csv?country=SV"))
                .contains("SV,El Salvador,Whole country,Everybody," + String.join(",", onScreen.subList(1, 10)) + ",,");
        try (var window = screens.open(coordinator)) {
            window.navigate("ready/SV", ReadyCountryView.class);

            assertThat(row(window, "Women")).startsWith("Women", "12", "12", "6");
            assertThat(row(window, "Formed police unit")).startsWith("Formed police unit", "24", "24", "12");
            assertThat(texts(window))
                    .contains("A person counts as certified who holds a certificate of the core modules");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneGroupOfAllCountriesIsChosenAndSaid() {
        try (var window = screens.open(coordinator)) {
            show(window, "WOMAN");

            assertThat(window.find(Select.class).all())
                    .extracting(select -> select.getItemLabelGenerator().apply(select.getValue()))
                    .containsExactly("Women");
            assertThat(window.find(PrintedChoices.class).single().getText()).contains("Women");
        }
    }

    @Test
    void aGroupThatThereIsNotIsRefusedInWords() {
        try (var window = screens.open(coordinator)) {
            show(window, "MAN");

            assertThat(texts(window)).contains("“MAN” is nothing figures can be chosen by.");
        }
    }

    @Test
    void aCountryThatNobodyTrainsInSaysSo() {
        try (var window = screens.open(coordinator)) {
            window.navigate("ready/TV", ReadyCountryView.class);

            assertThat(texts(window)).contains("Nobody has been counted yet.");
        }
    }

    private static void show(BrowserlessUIContext window, String group) {
        window.navigate(ReadyView.class);
        UI.getCurrent()
                .navigate(StatisticsNavigation.READY, QueryParameters.simple(Map.of(FigureAddress.GROUP, group)));
    }

    private String lines(String address) throws Exception {
        return mvc.get()
                .uri(address)
                .with(user(coordinator))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> row(BrowserlessUIContext window, String head) {
        return window.find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement()
                        .getChildren()
                        .map(Element::getTextRecursively)
                        .toList())
                .filter(cells -> cells.getFirst().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static String texts(BrowserlessUIContext window) {
        return String.join(
                "\n",
                window.find(Paragraph.class).all().stream()
                        .map(Paragraph::getText)
                        .toList());
    }
}
