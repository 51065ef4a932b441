package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.people.TraineeTransfers;
import org.beret.shared.Language;
import org.beret.shell.NativeSelect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk of a centre sees of its people, and what it says when something is refused. */
@ModuleTest
class PeopleViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TraineeTransfers transfers;

    private TrainingCentreId centre;
    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        try (var window = screens.open(staff)) {
            window.navigate("people", PeopleView.class);

            assertThat(text(window)).contains("No trainee yet", "Add the first trainee");
        }
    }

    @Test
    void remindingTakesTheFilterAlong() {
        people.trainee(centre);
        try (var window = screens.open(staff)) {
            window.getUI()
                    .navigate(PeopleView.class, QueryParameters.simple(Map.of("state", "ACTIVE", "search", "given")));

            assertThat(window.find(Anchor.class)
                            .withText("Remind those whom the filter finds")
                            .single()
                            .getHref())
                    .isEqualTo("remind?search=given&state=ACTIVE");
        }
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndTheNextTryAdds() {
        try (var window = screens.open(staff)) {
            window.navigate(NewPersonView.class);
            type(window, "family-name", "Diop");
            choose(window, "Gender", Gender.WOMAN);
            choose(window, "Language of the screens", Language.FR);
            press(window, "Add");

            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .startsWith("Fill in the service number or the e-mail address");
            assertThat(window.find(Input.class).withId("family-name").single().getValue())
                    .isEqualTo("Diop");

            type(window, "service-number", "B 4471");
            press(window, "Add");
            assertThat(text(window)).contains("Diop is added.", "No password yet");
        }
    }

    @Test
    void nothingAboutAPersonIsPreset() {
        try (var window = screens.open(staff)) {
            window.navigate(NewPersonView.class);
            type(window, "family-name", "Diop");
            type(window, "service-number", "B 4472");
            press(window, "Add");

            assertThat(refusal(window)).isEqualTo("Choose something under “Gender”.");

            choose(window, "Gender", Gender.MAN);
            press(window, "Add");
            assertThat(refusal(window)).startsWith("Choose something under “Language");
        }
    }

    @Test
    void whoSavesAfterAColleagueSeesWhatChangedAndKeepsWhatWasTyped() {
        var person = Map.of("person", people.trainee(centre).id().toString());
        try (var mine = screens.open(staff);
                var theirs = screens.open(people.staff(centre))) {
            mine.navigate(PersonView.class, person);
            type(mine, "given-name", "Awa Marie");
            theirs.navigate(PersonView.class, person);
            type(theirs, "given-name", "Awa");
            type(theirs, "rank", "Captain");
            press(theirs, "Save");

            press(mine, "Save");
            assertThat(refusal(mine)).contains("Given name: Awa (you typed: Awa Marie)", "Rank: Captain", "save again");
            assertThat(field(mine, "given-name")).isEqualTo("Awa Marie");
            assertThat(field(mine, "rank")).isEqualTo("Captain");

            press(mine, "Save");
            assertThat(text(mine)).contains("Saved.");
            press(mine, "Save");
            assertThat(mine.find(Paragraph.class)
                            .withClassName("plain")
                            .single()
                            .getText())
                    .startsWith("Nothing was changed");
        }
    }

    @Test
    void whoSuspendsAfterAColleagueIsToldAndSeesHowItIs() {
        var person = Map.of("person", people.trainee(centre).id().toString());
        try (var mine = screens.open(staff);
                var theirs = screens.open(people.staff(centre))) {
            mine.navigate(PersonView.class, person);
            theirs.navigate(PersonView.class, person);
            press(theirs, "Suspend");
            press(mine, "Suspend");

            assertThat(refusal(mine)).startsWith("Somebody else changed this meanwhile");
            assertThat(mine.find(NativeButton.class).withText("Suspend").exists())
                    .isFalse();
        }
    }

    @Test
    void aRegionalCentreTellsCountriesApart() {
        var regional = people.regionalCentre("SN", "ML");
        var trainee = people.trainee(regional);
        try (var window = screens.open(people.staff(regional))) {
            list(window, "country=SN");
            assertThat(text(window)).contains("Country", "Senegal", trainee.getUsername());

            list(window, "country=ML");
            assertThat(text(window)).contains("Nobody found");

            list(window, "country=RW");
            assertThat(text(window)).contains(trainee.getUsername());
        }
    }

    @Test
    void aMoveIsConfirmedAndTheNewCentreSeesWhatWasLearned() throws Exception {
        var trainee = people.trainee(centre);
        var to = people.centre("SN");
        learning.assign(centre, trainee);
        learning.complete(trainee);
        var person = Map.of("person", trainee.id().toString());
        try (var window = screens.open(staff)) {
            window.navigate(PersonView.class, person);
            press(window, "Move to another centre");
            assertThat(refusal(window)).startsWith("Choose something under");

            var name = people.as(staff, () -> transfers.targets(trainee.id())).stream()
                    .filter(target -> target.id().equals(to))
                    .findFirst()
                    .orElseThrow();
            choose(window, "Centre", name);
            press(window, "Move to another centre");
            assertThat(refusal(window)).contains("Only that centre can undo it.");
            press(window, "Yes, all the same");
            assertThat(text(window)).contains("The trainee now belongs to the other centre.");
        }
        try (var window = screens.open(people.staff(to))) {
            window.navigate(PersonView.class, person);

            assertThat(text(window)).contains("SEA accountability: completed");
        }
    }

    @Test
    void aCodeIsShownOnceAndNamesTheWayToSignIn() {
        try (var window = screens.open(staff)) {
            window.navigate(NewPersonView.class);
            type(window, "family-name", "Sarr");
            type(window, "service-number", "C-12");
            choose(window, "Gender", Gender.NOT_STATED);
            choose(window, "Language of the screens", Language.FR);
            press(window, "Add");
            press(window, "Issue a code");

            assertThat(window.find(NativeTable.class).single().getElement().getTextRecursively())
                    .contains("SN C-12")
                    .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        }
    }

    @Test
    void theAddressSaysWhichPeopleAreListed() {
        var trainee = people.trainee(centre);
        try (var window = screens.open(staff)) {
            list(window, "state=SUSPENDED");
            assertThat(text(window)).contains("Nobody found");

            list(window, "state=ACTIVE&search=" + trainee.getUsername().substring(0, 8));
            assertThat(text(window)).contains(trainee.getUsername(), "1 to 1 of 1");

            list(window, "state=nonsense&page=-7&category=%00");
            assertThat(text(window)).contains(trainee.getUsername());
        }
    }

    @Test
    void whoErasesTypesTheName() {
        var trainee = people.trainee(centre);
        try (var window = screens.open(staff)) {
            window.navigate(PersonView.class, Map.of("person", trainee.id().toString()));
            type(window, "erase-name", "Somebody");
            press(window, "Erase for good");
            assertThat(window.find(Paragraph.class)
                            .withClassName("bad")
                            .single()
                            .getText())
                    .isEqualTo("The typed name is not Family. Nothing was erased.");

            type(window, "erase-name", "Family");
            press(window, "Erase for good");
            assertThat(text(window)).contains("The person is erased.", "No trainee yet");
        }
    }

    private static void list(BrowserlessUIContext window, String query) {
        window.getUI().navigate(PeopleView.class, QueryParameters.fromString(query));
    }

    private static void type(BrowserlessUIContext window, String id, String value) {
        window.find(Input.class).withId(id).single().setValue(value);
    }

    private static String field(BrowserlessUIContext window, String id) {
        return window.find(Input.class).withId(id).single().getValue();
    }

    private static String refusal(BrowserlessUIContext window) {
        return window.find(Paragraph.class).withClassName("bad").single().getText();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(BrowserlessUIContext window, String label, T value) {
        window.find(NativeSelect.class).all().stream()
                .filter(select -> select.label().startsWith(label))
                .forEach(select -> ((NativeSelect<T>) select).with(value));
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.test(window.find(NativeButton.class).withText(text).single()).click();
    }

    private static String text(BrowserlessUIContext window) {
        var view = ((Component) window.getCurrentView()).getElement().getTextRecursively();
        var notices = window.find(Paragraph.class).withClassName("good").all().stream();
        return view + notices.map(Paragraph::getText).collect(Collectors.joining(" ", " ", ""));
    }
}
