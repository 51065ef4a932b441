package org.beret.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.catalogue.Question;
import org.beret.help.HelpNavigation;
import org.beret.identity.SignedInPerson;
import org.beret.learning.MistakeReports;
import org.beret.learning.TestLearning;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shell.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody was, as the screens of help say it. */
@ModuleTest
class HelpViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestScreens screens;

    @Autowired
    private MistakeReports reports;

    private SignedInPerson trainee;

    @BeforeEach
    void aTrainee() throws Exception {
        trainee = learning.assignedTrainee();
    }

    @Test
    void whatAQuestionAsksIsReadByThoseWhoKeepTheCourseAlone() {
        var question = learning.module().questions().getLast();
        var stem = stem(question);
        var address = reports.address(learning.module().id(), question.head().id());
        try (var window = screens.open(trainee)) {
            window.getUI().navigate(HelpNavigation.MISTAKE, about(address));
            assertThat(said(window)).noneMatch(text -> text.contains(stem)).anyMatch(text -> text.contains(title()));
            write(window, "A word is missing in it.");
        }
        try (var window = screens.open(people.administrator())) {
            window.navigate(MistakesView.class);
            assertThat(said(window)).anyMatch(text -> text.contains(stem));
        }
    }

    @Test
    void aPlaceThatSomebodyTypedSaysNothing() {
        try (var window = screens.open(trainee)) {
            window.getUI().navigate(HelpNavigation.HELP, QueryParameters.of(HelpNavigation.PLACE, "<b>modules/x"));
            assertThat(said(window)).noneMatch(text -> text.contains("<b>"));
        }
    }

    @Test
    void bothScreensSayToWhomMisconductIsReportedInstead() {
        try (var window = screens.open(trainee)) {
            for (var screen : List.of(HelpNavigation.HELP, HelpNavigation.MISTAKE)) {
                window.getUI().navigate(screen);
                assertThat(said(window))
                        .as(screen)
                        .anyMatch(text -> text.contains("no place to report misconduct") && text.contains("(OIOS)"));
            }
        }
    }

    private String title() {
        return learning.module().title().in(Language.EN);
    }

    private static String stem(Question question) {
        return question.stem().in(Language.EN);
    }

    private static QueryParameters about(String address) {
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    }

    private static List<String> said(BrowserlessUIContext window) {
        return window.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private static void write(BrowserlessUIContext window, String words) {
        window.find(TextArea.class).single().write(words);
        window.test(window.find(NativeButton.class).withText("Send").single()).click();
    }
}
