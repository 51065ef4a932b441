package org.beret.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.TestScreens;
import org.beret.identity.SignedInPerson;
import org.beret.imports.ImportId;
import org.beret.imports.ImportState;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.people.TestPeople;
import org.beret.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ImportViewTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Imports imports;

    @Autowired
    private TestScreens screens;

    private SignedInPerson staff;
    private String own;

    @BeforeEach
    void aCentre() {
        staff = people.staff(people.centre("SN"));
        // Without the letter that makes 1234e12 a number which a spreadsheet has damaged.
        own = UUID.randomUUID().toString().substring(0, 8).replace('e', 'f');
    }

    @Test
    void whereNoListWasSentItSaysWhatToDo() {
        try (var window = screens.open(staff)) {
            window.navigate(ImportsView.class);

            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anySatisfy(text -> assertThat(text).startsWith("No list was sent yet."));
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getText)
                    .contains("XLSX (English)", "CSV (français)", "CSV (español)");
        }
    }

    @Test
    void columnsAreProposedAndTheListIsCheckedAndImportedFromTheScreen() throws Exception {
        var id = paste("No\tSurname\tRemarks\n1" + own + "\tDiop\tx\n");
        try (var window = screens.open(staff)) {
            window.navigate(ImportsNavigation.of(id), ImportView.class);
            assertThat(window.find(Select.class).all().stream().map(select -> select.getLabel()))
                    .contains("Service number (needed)", "Family name (needed)", "Cohort that they join")
                    .doesNotContain("Country (needed)");

            click(window, "Check the list");
            awaitEnd(id);
            window.navigate(ImportsNavigation.of(id), ImportView.class);
            click(window, "Import 1 person");
            awaitEnd(id);
            window.navigate(ImportsNavigation.of(id), ImportView.class);

            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("The row is imported. The file was deleted from the server.");
        }
    }

    @Test
    void everyRowThatIsToBeMendedIsNamedWithItsRemedy() throws Exception {
        var rows = new StringBuilder("No,Name,E-mail\n");
        for (var number = 0; number < 60; number++) {
            rows.append(number).append(own).append(",Diop,nowhere\n");
        }
        var id = paste(rows.toString());
        people.as(staff, () -> imports.check(id, null, imports.columnMapping(id).choices()));
        awaitEnd(id);
        try (var window = screens.open(staff)) {
            window.navigate(ImportsNavigation.of(id), ImportView.class);
            assertThat(table(window))
                    .contains(
                            "E-mail",
                            "nowhere",
                            "This is not an e-mail address such as name@police.example. Correct it, or leave the cell empty.")
                    .contains("51")
                    .doesNotContain("52");

            UI.getCurrent().navigate(ImportsNavigation.of(id), QueryParameters.of("page", "2"));
            assertThat(table(window)).contains("52", "61").doesNotContain("51");
            assertThat(window.find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .noneMatch(text -> text.startsWith("Import"));
        }
    }

    @Test
    void aRowIsMendedOnAPageOfItsOwnAndItsListSaysWhatBecomesOfIt() throws Exception {
        var id = paste("No,Name,E-mail\n1" + own + ",Diop,nowhere\n2" + own + ",Sow,\n");
        people.as(staff, () -> imports.check(id, null, imports.columnMapping(id).choices()));
        awaitEnd(id);
        try (var window = screens.open(staff);
                var other = screens.open(staff)) {
            other.navigate(ImportsNavigation.row(id, 2), MendRowView.class);
            mend(other, "nobody");
            window.navigate(ImportsNavigation.row(id, 2), MendRowView.class);
            assertThat(window.find(ListItem.class).all())
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anySatisfy(item -> assertThat(item).startsWith("E-mail: This is not an e-mail address such as"));
            mend(window, "diop@police.example");
            click(window, "Save and check again");
            awaitEnd(id);
            window.navigate(ImportsNavigation.of(id), ImportView.class);
            UI.getCurrent().navigate(ImportsNavigation.of(id), QueryParameters.of(ImportsNavigation.MENDED, "2"));
            assertThat(window.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("Row 2 was checked again. What becomes of it: new.");

            click(other, "Save and check again");
            assertThat(other.find(Refusal.class).single().getText())
                    .startsWith("Somebody else saved changes meanwhile")
                    .contains("E-mail: diop@police.example (you typed: nobody)");
            people.as(staff, () -> imports.cancel(id));
            click(other, "Save and check again");
            assertThat(other.find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anySatisfy(text -> assertThat(text).startsWith("Somebody else changed this meanwhile."));
        }
    }

    private static void mend(BrowserlessUIContext window, String address) {
        var box = window.find(Input.class).all().getLast();
        window.test(box).setValue(address);
    }

    private static String table(BrowserlessUIContext window) {
        return window.find(NativeTable.class).all().getLast().getElement().getTextRecursively();
    }

    private static void click(BrowserlessUIContext window, String text) {
        var button = window.find(NativeButton.class).all().stream()
                .filter(candidate -> candidate.getText().equals(text))
                .findFirst()
                .orElseThrow();
        window.test(button).click();
    }

    private ImportId paste(String rows) throws Exception {
        return people.as(staff, () -> imports.paste(rows, null));
    }

    private void awaitEnd(ImportId id) {
        await().until(() -> {
            var state = people.as(staff, () -> imports.status(id)).state();
            return !state.isRunning() && state != ImportState.RECEIVED;
        });
    }
}
